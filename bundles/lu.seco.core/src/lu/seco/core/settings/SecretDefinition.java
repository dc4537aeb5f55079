// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.util.Objects;

/**
 * One secret that a bundle wants to have: only its name. The secret itself is with {@link Secrets}. Title and help are the texts
 * {@code secret.<name>.title} and {@code secret.<name>.help}.
 *
 * @param name its name there, for example {@code notify.mail.password}
 * @param page where people find it
 * @param writable whether people enter it as it is; one that is not can only be taken away
 */
public record SecretDefinition(String name, SettingPage page, boolean writable) {

    public SecretDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(page, "page");
    }

    /** A secret that people enter. */
    public static SecretDefinition of(String name, SettingPage page) {
        return new SecretDefinition(name, page, true);
    }
}
