// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

/** The ids of the application model, and of widgets where tests and saved layouts must find them. */
public final class Ids {

    public static final String BUNDLE = "lu.seco.ui";

    public static final String WINDOW = "lu.seco.ui.window.main";
    public static final String PART_SENT = "lu.seco.ui.part.sent";
    public static final String PART_RECEIVED = "lu.seco.ui.part.received";
    public static final String PART_DETAIL = "lu.seco.ui.part.detail";
    public static final String STACK_LISTS = "lu.seco.ui.stack.lists";

    /** Key of {@code Widget.setData} under which a widget carries its name for tests. */
    public static final String WIDGET = "lu.seco.ui.widget";

    private Ids() {
    }
}
