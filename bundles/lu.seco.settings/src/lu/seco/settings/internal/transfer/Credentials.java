// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.transfer;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lu.seco.settings.internal.SecretNames;

/** Finds what may be a secret in places that are not for secrets, so that an export leaves it out. Rather too much than too little. */
final class Credentials {

    private static final String NAME = "(?:pass(?:word|wd|phrase)?|pwd|secret|[a-z_]*token|kennwort|passwort|api[-_]?key|sig(?:nature)?|auth)";
    private static final Pattern IN_VALUE = Pattern.compile(
            "://[^/\\s@]*:[^/\\s@]*@|[?&;]" + NAME + "=|--?" + NAME + "[\\s=:]|\\b" + NAME + "=\\S|\\bbearer\\s", Pattern.CASE_INSENSITIVE);

    private Credentials() {
    }

    /** Whether a value holds one. */
    static boolean in(String value) {
        return IN_VALUE.matcher(value).find();
    }

    /** Whether a line {@code key = value} is one, or holds one. */
    static boolean in(String key, String value) {
        return SecretNames.in(key) || in(value);
    }

    /** The text without comments, which can say anything, and without lines that hold a secret; data files of columns have no keys and stay as they are. */
    static String without(String text, List<String> leftOut) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).filter(line -> {
            int equals = Math.max(0, line.indexOf('='));
            boolean secret = in(line.substring(0, equals).strip(), line.substring(equals));
            if (secret) {
                leftOut.add(line.substring(0, equals).strip());
            }
            return !secret;
        }).collect(Collectors.joining("\n", "", "\n"));
    }
}
