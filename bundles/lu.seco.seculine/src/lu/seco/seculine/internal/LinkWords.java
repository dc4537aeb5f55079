// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lu.seco.core.Message;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.SentContent;

/**
 * Makes links of what was found, with the reason in words.
 *
 * @param candidates the sent files, newest first
 * @param equal what they share byte for byte
 * @param alike what they share by keys
 */
record LinkWords(List<SentContent> candidates, LinkShares equal, LinkShares alike) {

    /** So many further files are told. */
    private static final int MOST_ALTERNATIVES = 20;

    /** The links, in the order of the candidates. */
    List<AnswerLink> links() {
        List<AnswerLink> links = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (equal.count(i) + alike.count(i) > 0) {
                links.add(new AnswerLink(candidates.get(i).reportId(), equal.count(i) + alike.count(i), alike.count(i) == 0, Optional.of(reason(i)),
                        alternatives(i)));
            }
        }
        return List.copyOf(links);
    }

    private Message reason(int file) {
        int bytes = equal.count(file);
        int keys = alike.count(file);
        if (keys == 0) {
            return Message.of("link.equal", bytes);
        }
        if (bytes > 0) {
            return Message.of("link.equal-and-key", bytes, keys);
        }
        return alike.references(file) == keys ? Message.of("link.reference", keys) : Message.of("link.key", keys);
    }

    private List<String> alternatives(int file) {
        return IntStream.range(0, candidates.size()).filter(other -> other != file)
                .filter(other -> equal.explainsAsWell(file, other) && alike.explainsAsWell(file, other)).limit(MOST_ALTERNATIVES)
                .mapToObj(other -> candidates.get(other).reportId()).toList();
    }
}
