// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.util.regex.Pattern;

/**
 * Takes out of a text what must not leave the house: registration numbers, records of wage files that some program quoted, and secrets. What is
 * taken out is told by its stand-in.
 */
final class Mask {

    private static final String SECRET =
            "pass(?:word|wd|phrase)?(?!iv)|pwd|secret|token|credential|authorization|kennwort|api[-_. ]?key|mot[-_. ]?de[-_. ]?passe";
    private static final Pattern NAMES_A_SECRET = Pattern.compile("(?i)(" + SECRET + ")");
    /** A record: its kind, a registration number, and further fields. */
    private static final Pattern RECORD = Pattern.compile("[\\w-]{0,20};\\d{13};[^\\r\\n]*");
    /** Thirteen digits, also the way people write them in groups: 1890 01 01 901 83. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{4}[ .-]?\\d{2}[ .-]?\\d{2}[ .-]?\\d{3}[ .-]?\\d{2}(?!\\d)");
    private static final Pattern ASSIGNED = Pattern.compile("(?i)((?:" + SECRET + ")[\\w.\"-]{0,40}[ \\t]{0,20}[=:][ \\t]*)\\S[^\\r\\n]*");
    /** As an option of a command line: {@code --password x}. */
    private static final Pattern OPTION = Pattern.compile("(?i)((?<![\\w-])-{1,2}(?:" + SECRET + ")[\\w.-]{0,40}[ \\t]{1,20})[^\\s=:-]\\S*");
    /** As an element: {@code <password>x</password>}. */
    private static final Pattern ELEMENT = Pattern.compile("(?i)(<[\\w:.-]{0,40}(?:" + SECRET + ")[\\w:.-]{0,40}>)[^<\\r\\n]+");
    /** In an address: {@code https://user:x@host}. */
    private static final Pattern ADDRESS = Pattern.compile("(://[^\\s/:@]{1,100}:)[^\\s/@]{1,200}@");

    private Mask() {
    }

    static String of(String text) {
        String without = RECORD.matcher(text).replaceAll("[record]");
        without = NUMBER.matcher(without).replaceAll("[13 digits]");
        without = ADDRESS.matcher(without).replaceAll("$1***@");
        without = ELEMENT.matcher(without).replaceAll("$1***");
        without = OPTION.matcher(without).replaceAll("$1***");
        return ASSIGNED.matcher(without).replaceAll("$1***");
    }

    /** Whether a name is that of a secret. */
    static boolean secret(String name) {
        return NAMES_A_SECRET.matcher(name).find();
    }
}
