// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

/** The ids of the application model, and of widgets where tests and saved layouts must find them. */
public final class Ids {

    public static final String BUNDLE = "lu.seco.ui";

    public static final String WINDOW = "lu.seco.ui.window.main";
    public static final String PART_SENT = "lu.seco.ui.part.sent";
    public static final String PART_RECEIVED = "lu.seco.ui.part.received";
    public static final String PART_SENT_DETAIL = "lu.seco.ui.part.sent.detail";
    public static final String PART_RECEIVED_DETAIL = "lu.seco.ui.part.received.detail";
    public static final String PART_STAGING = "lu.seco.ui.part.staging";
    public static final String PART_CERTIFICATE = "lu.seco.ui.part.certificate";
    public static final String PART_DIAGNOSIS = "lu.seco.ui.part.diagnosis";
    public static final String PART_RADAR = "lu.seco.ui.part.radar";

    public static final String PERSPECTIVES = "lu.seco.ui.perspectives";
    public static final String PERSPECTIVE_SENT = "lu.seco.ui.perspective.sent";
    public static final String PERSPECTIVE_RECEIVED = "lu.seco.ui.perspective.received";
    public static final String PERSPECTIVE_STAGING = "lu.seco.ui.perspective.staging";
    public static final String PERSPECTIVE_CERTIFICATE = "lu.seco.ui.perspective.certificate";
    public static final String PERSPECTIVE_DIAGNOSIS = "lu.seco.ui.perspective.diagnosis";
    public static final String PERSPECTIVE_RADAR = "lu.seco.ui.perspective.radar";

    /** Key of {@code Widget.setData} under which a widget carries its name for tests. */
    public static final String WIDGET = "lu.seco.ui.widget";

    private Ids() {
    }
}
