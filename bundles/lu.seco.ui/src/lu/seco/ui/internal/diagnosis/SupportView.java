// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.nio.file.Path;
import java.util.Optional;

/** What the presenter asks of the support strip; always on the thread of the user interface. */
interface SupportView {

    /**
     * Says how the support bundle is doing.
     *
     * @param sentence what happened
     * @param writing whether it is being written
     * @param folder where it lies; empty if there is none
     */
    void told(String sentence, boolean writing, Optional<Path> folder);

    /** Says whom to ask. */
    void contact(Contact contact);
}
