// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;

/** Explains what CCSS answers. Contents are hostile input: whatever they hold, the answer is a value. Ends early when the thread is interrupted. */
public interface AnswerExplainer {

    /**
     * An answer in plain words.
     *
     * @param returned what the name of the answer tells
     * @param content where it lies
     * @param sent the sent files it may be about, newest first; may be empty
     * @throws IOException if a content cannot be read
     */
    Explanation explain(Recognition returned, Path content, List<SentContent> sent) throws IOException;

    /**
     * Which items of an explanation a later file repairs: it holds the record of a missing one, or the record of a refused one that is not the refused one
     * again, byte for byte.
     *
     * @return the keys of these items
     * @throws IOException if the content cannot be read
     */
    Set<String> repaired(Explanation explanation, SentContent later) throws IOException;
}
