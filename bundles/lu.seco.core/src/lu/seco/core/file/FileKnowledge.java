// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.Declaration;

/** What is known about SECUline files. Names and contents are hostile input: whatever they hold, the answer is a value. */
public interface FileKnowledge {

    /** What a file name tells; case is ignored. */
    Recognition recognise(String fileName);

    /**
     * What name and content tell together. The content is read as a stream.
     *
     * @throws IOException if the content cannot be read
     */
    Declaration declaration(Recognition recognition, Path content) throws IOException;

    /**
     * What a file holds, in numbers. Read as a stream.
     *
     * @throws IOException if the content cannot be read
     */
    FileSummary summary(Recognition recognition, Path content) throws IOException;

    /**
     * Two files of one kind beside each other; empty if the layout does not tell persons and amounts.
     *
     * @param before the earlier one
     * @throws IOException if a content cannot be read
     */
    Optional<FileComparison> compare(SentContent before, Path now) throws IOException;

    /**
     * Part of a file as records.
     *
     * @param kind procedure, as {@link Recognition#kind()} gives it
     * @param firstLine number of the first line wanted, from 1
     * @param limit 1 to 1,000 records
     * @throws IOException if the content cannot be read
     */
    DecodedPage decode(String kind, Path content, long firstLine, int limit) throws IOException;

    /** The data files in use and their versions. */
    default List<KnowledgeData> data() {
        return List.of();
    }

    /** The kinds of sent files that a returned kind can answer; empty if it answers nothing. */
    List<String> answeredKinds(String returnedKind);

    /**
     * Which of the sent files a returned file answers, by the content of its records. A record that fits several files counts for the newest.
     *
     * @param returnedKind procedure of the returned file
     * @param returned where its content lies
     * @param candidates sent files, newest first
     * @throws IOException if a content cannot be read
     */
    List<AnswerLink> link(String returnedKind, Path returned, List<SentContent> candidates) throws IOException;

    /**
     * As {@link #link(String, Path, List)}, for a returned file whose name is known: some answers name the file that they answer.
     *
     * @param returned what the name of the returned file tells
     * @param content where its content lies
     * @param candidates sent files, newest first
     * @throws IOException if a content cannot be read
     */
    default List<AnswerLink> link(Recognition returned, Path content, List<SentContent> candidates) throws IOException {
        return link(returned.kind(), content, candidates);
    }
}
