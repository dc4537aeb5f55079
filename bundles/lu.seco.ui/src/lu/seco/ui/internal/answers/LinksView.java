// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.List;

/** What shows why an answer is linked; told on the thread of the user interface. */
interface LinksView {

    /**
     * The links of the answer.
     *
     * @param hindrance why they cannot be corrected here; empty if they can
     */
    void links(List<LinkInfo> links, String hindrance);

    /** What came of what the person did. */
    void told(String sentence);

    /** Reports to choose from, and how many in words. */
    void reports(List<ReportChoice> reports, String count);
}
