// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.Message;

/** The book of rules in use. */
public interface RemedyBook {

    /** Version of the book in use. */
    String version();

    /** Every rule's remedy, in the order of the book. */
    List<Remedy> remedies();

    /**
     * Looks whether a file is a book: well-formed, and each rule matches its example and not its counter-example.
     *
     * @return what is wrong; empty if it is good
     * @throws IOException if it cannot be read
     */
    List<Message> check(Path book) throws IOException;

    /**
     * Puts a newer signed book in the place of the one in use.
     *
     * @param book the book; its signature lies beside it under the same name with {@code .sig}
     * @return why it was not taken; empty if it was
     * @throws IOException if it cannot be read or stored
     */
    List<Message> install(Path book, String person) throws IOException;
}
