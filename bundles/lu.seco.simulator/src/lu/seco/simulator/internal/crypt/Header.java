// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.crypt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * What an encrypted file says of its content.
 *
 * @param original name the sender gave
 * @param decrypted name after decryption; for files to the server the original one
 * @param sha256 of the clear content, hex
 * @param size of the clear content in bytes
 * @param sender user id
 * @param addressee user id
 * @param due when the server hands it out
 * @param answers the SOFI name of the declaration it answers, empty when none
 */
public record Header(String original, String decrypted, String sha256, long size, String sender, String addressee, Instant due,
        String answers) {

    String toText() {
        return "original:" + encode(original) + "\ndecrypted:" + encode(decrypted) + "\nsha256:" + sha256 + "\nsize:" + size + "\nsender:"
                + sender + "\naddressee:" + addressee + "\ndue:" + due + "\nanswers:" + encode(answers) + "\n\n";
    }

    static Header parse(String text) throws IOException {
        Map<String, String> values = new HashMap<>();
        text.lines().filter(line -> line.indexOf(':') > 0)
                .forEach(line -> values.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)));
        try {
            return new Header(decode(values.get("original")), decode(values.get("decrypted")), values.get("sha256"),
                    Long.parseLong(values.get("size")), values.get("sender"), values.get("addressee"), Instant.parse(values.get("due")),
                    decode(values.get("answers")));
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new IOException("the encrypted file is damaged", e);
        }
    }

    /** Names may hold any character, a line end too. */
    private static String encode(String name) {
        return Base64.getUrlEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String name) {
        return new String(Base64.getUrlDecoder().decode(name), StandardCharsets.UTF_8);
    }
}
