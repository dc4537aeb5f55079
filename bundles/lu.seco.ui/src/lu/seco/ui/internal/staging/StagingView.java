// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.List;
import java.util.Optional;

/** Where the staged files are shown. Called on the thread of the user interface. */
public interface StagingView {

    /** Shows these rows; what is looked at stays where it is as far as it is still there. */
    void list(StagingList list, List<String> selected);

    /** A sentence that stands above everything; and one in place of the rows, if there are none. */
    void guide(Guide guide);

    void bar(Bar bar);

    /** What became of the last wish. */
    void outcome(Outcome outcome);

    void recall(List<RecallLine> lines);

    /**
     * Shows one file.
     *
     * @param row the file; empty if none is chosen
     * @param note what a person should know besides, for example that the file they looked at is gone; may be empty
     */
    void preview(Optional<StagedRow> row, String note);

    /**
     * Asks whether files with errors are to be released.
     *
     * @param question names the errors
     * @param others whether there are files without errors too
     */
    Consent.Answer consent(String question, boolean others);

    /**
     * Asks the person why files are refused.
     *
     * @param names names of the files
     * @return the reason; empty if the person does not want to refuse any more
     */
    Optional<String> reason(List<String> names);
}
