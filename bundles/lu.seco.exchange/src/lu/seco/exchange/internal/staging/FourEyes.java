// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.staging.StagedFile;

/** The rule that who prepared a file does not release it. Who prepared it is the owner of the file, as far as the file system tells. */
final class FourEyes {

    private FourEyes() {
    }

    /** Why a person may not release a file; empty if they may. */
    static Optional<Message> refusal(StagedFile file, String person) {
        if (file.preparedBy().isEmpty()) {
            return Optional.of(Message.of("staging.four-eyes.unknown", file.name()));
        }
        String preparer = file.preparedBy().get();
        return same(preparer, person) ? Optional.of(Message.of("staging.four-eyes.same", file.name(), preparer)) : Optional.empty();
    }

    /** Windows writes {@code DOMAIN\anne} here and {@code anne} there, and does not care for case. */
    private static boolean same(String one, String other) {
        return account(one).equals(account(other));
    }

    private static String account(String name) {
        return name.substring(name.lastIndexOf('\\') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
