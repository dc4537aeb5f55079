// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a text what must not leave the house: registration numbers, names, amounts, mail addresses, records of wage files that some program quoted,
 * and secrets. What is taken out is told by its stand-in; numbers, names and amounts by one that is the same for the same thing in one bundle, so that
 * support can follow a case, and another in the next bundle.
 */
final class Mask {

    private static final String SECRET =
            "pass(?:word|wd|phrase)?(?!iv)|pwd|secret|token|credential|authorization|kennwort|api[-_. ]?key|mot[-_. ]?de[-_. ]?passe";
    private static final Pattern NAMES_A_SECRET = Pattern.compile("(?i)(" + SECRET + ")");
    /** Thirteen digits, also the way people write them in groups: 1890 01 01 901 83. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{4}[ .-]?\\d{2}[ .-]?\\d{2}[ .-]?\\d{3}[ .-]?\\d{2}(?!\\d)");
    private static final Pattern ASSIGNED = Pattern.compile("(?i)((?:" + SECRET + ")[\\w.\"-]{0,40}[ \\t]{0,20}[=:][ \\t]*)\\S[^\\r\\n]*");
    /** As an option of a command line: {@code --password x}. */
    private static final Pattern OPTION = Pattern.compile("(?i)((?<![\\w-])-{1,2}(?:" + SECRET + ")[\\w.-]{0,40}[ \\t]{1,20})[^\\s=:-]\\S*");
    /** As an element: {@code <password>x</password>}. */
    private static final Pattern ELEMENT = Pattern.compile("(?i)(<[\\w:.-]{0,40}(?:" + SECRET + ")[\\w:.-]{0,40}>)[^<\\r\\n]+");
    /** In an address: {@code https://user:x@host}. */
    private static final Pattern ADDRESS = Pattern.compile("(://[^\\s/:@]{1,100}:)[^\\s/@]{1,200}@");
    private static final Pattern MAIL = Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    /** In words, or with a currency, or as no version, time or address is written: thousands apart, or two decimals behind three digits. */
    private static final Pattern AMOUNT = Pattern.compile("(?iu)(?<=(?:montant|amount|betrag|salaire|salary|gehalt|brutto?|netto|gross|lohn)[ \\t]{0,3}"
            + "[=: ][ \\t]{0,3})\\d[\\d.,' ]{0,20}\\d|(?<=(?:EUR|€)[ \\u00a0]?)\\d[\\d.,' ]{0,20}|\\d[\\d.,']{0,20}(?=[ \\u00a0]?(?:EUR|€))"
            + "|(?<![\\d.,:-])\\d{1,3}(?:[ .'\\u00a0]\\d{3}){1,4},\\d{2}(?![\\d.,])|(?<![\\d.,:-])\\d{3,12}[.,]\\d{2}(?![\\d.,:-])");
    private static final String NAME = "\\p{Lu}[\\p{L}'’-]{1,40}";
    private static final Pattern TITLED = Pattern.compile("(?<=(?<!\\p{L})(?:M\\.|Mme|Mlle|Monsieur|Madame|Mr|Mr\\.|Mrs|Mrs\\.|Ms|Ms\\.|Herrn|Herr|Frau) )"
            + NAME + "(?: " + NAME + "){0,3}");
    private static final Pattern LABELLED = Pattern.compile("(?iu)(?<=(?<!\\p{L})(?:nom|prénom|prenom|surname|last ?name|first ?name|nachname|vorname|"
            + "salarié|assuré|employee|versicherter?|mitarbeiter) ?[=:] ?)\\p{L}[\\p{L}'’ -]{0,60}");
    /** A folder of a person: {@code /home/x}, {@code C:\Users\x}. */
    private static final Pattern HOME = Pattern.compile("(?i)(?<=(?:/home/|[/\\\\]users[/\\\\]|[/\\\\]documents and settings[/\\\\]))[^/\\\\\\s\"':;,]{2,60}");
    private static final int SEPARATORS = 2;

    private final StandIns standIns;
    private final Optional<Pattern> names;

    /** @param persons names that are taken out wherever they stand */
    Mask(StandIns standIns, Collection<String> persons) {
        this.standIns = standIns;
        String all = persons.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
        names = all.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile("(?iu)(?<![\\p{L}\\d])(?:" + all + ")(?![\\p{L}\\d])"));
    }

    String of(String text) {
        String without = replace(ADDRESS, withoutRecords(text), match -> match.group(1) + "***@");
        without = replace(ELEMENT, without, match -> match.group(1) + "***");
        without = replace(OPTION, without, match -> match.group(1) + "***");
        without = replace(ASSIGNED, without, match -> match.group(1) + "***");
        without = replace(NUMBER, without, match -> standIns.of("number", match.group().replaceAll("\\D", "")));
        without = replace(MAIL, without, match -> standIns.of("mail", match.group().toLowerCase(Locale.ROOT)));
        without = replace(AMOUNT, without, match -> standIns.of("amount", match.group().replaceAll("\\D", "")));
        for (Pattern pattern : new Pattern[] {HOME, TITLED, LABELLED}) {
            without = replace(pattern, without, match -> name(match.group()));
        }
        return names.isPresent() ? replace(names.get(), without, match -> name(match.group())) : without;
    }

    /** A name by itself, wherever it was found. */
    String name(String name) {
        return name.isBlank() || name.startsWith("[") ? name : standIns.of("name", name.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a name is that of a secret. */
    static boolean secret(String name) {
        return NAMES_A_SECRET.matcher(name).find();
    }

    /** Lines with a registration number between fields are records, or parts of one. */
    private static String withoutRecords(String text) {
        StringBuilder without = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            String line = text.substring(at, end);
            without.append(line.indexOf(';') >= 0 || line.indexOf('|') >= 0 || line.indexOf('\t') >= 0 ? withoutRecord(line) : line);
            while (end < text.length() && (text.charAt(end) == '\n' || text.charAt(end) == '\r')) {
                without.append(text.charAt(end++));
            }
            at = end;
        }
        return without.toString();
    }

    private static String withoutRecord(String line) {
        for (char separator : new char[] {';', '|', '\t'}) {
            long count = line.chars().filter(sign -> sign == separator).count();
            Matcher number = NUMBER.matcher(line);
            if (count >= SEPARATORS && number.find() && beside(line, number, separator)) {
                int first = Math.min(line.indexOf(separator), number.start());
                int begin = first;
                while (begin > 0 && !Character.isWhitespace(line.charAt(begin - 1))) {
                    begin--;
                }
                return line.substring(0, begin) + "[record]";
            }
        }
        return line;
    }

    private static boolean beside(String line, MatchResult number, char separator) {
        return number.start() > 0 && line.charAt(number.start() - 1) == separator || number.end() < line.length()
                && line.charAt(number.end()) == separator;
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> standIn) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(standIn.apply(match)));
    }
}
