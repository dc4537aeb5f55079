// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.staging;

import java.util.List;
import java.util.Objects;
import lu.seco.core.Message;

/**
 * What became of a wish about staged files.
 *
 * @param done for how many files it was done
 * @param refused for which files it was not done, each with the reason (code and file name)
 * @param told the whole in words
 */
public record StagingResult(int done, List<Message> refused, Message told) {

    public StagingResult {
        refused = List.copyOf(refused);
        Objects.requireNonNull(told, "told");
    }
}
