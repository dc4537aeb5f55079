// SPDX-License-Identifier: EPL-2.0
package lu.seco.texts.internal;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** The three files as they are: one mistake in them is one sentence a person does not understand. */
public class TextFilesTest {

    private static final List<String> LANGUAGES = List.of("", "_en", "_de");
    private static final List<String> FILES = PropertyTexts.FIELDS.stream()
            .flatMap(field -> LANGUAGES.stream().map(language -> field + language + ".properties")).toList();
    private static final Pattern LINE = Pattern.compile("([a-z0-9]+(?:[.-][a-z0-9]+)*) = (\\S.*)");

    @Test
    public void languagesHaveTheSameKeys() throws IOException {
        for (String file : FILES) {
            assertEquals(file, new TreeSet<>(texts(french(file)).keySet()), new TreeSet<>(texts(file).keySet()));
        }
    }

    @Test
    public void noCodeStandsInTwoFields() throws IOException {
        Map<String, String> fields = new TreeMap<>();
        for (String field : PropertyTexts.FIELDS) {
            for (String code : texts(field + ".properties").keySet()) {
                assertEquals(code + " stands in " + field + " too", null, fields.put(code, field));
            }
        }
    }

    @Test
    public void languagesHaveTheSamePlaceholders() throws IOException {
        for (String file : FILES) {
            Map<String, String> french = texts(french(file));
            texts(file).forEach((key, text) -> assertEquals(file + " " + key, placeholders(french.get(key)), placeholders(text)));
        }
    }

    @Test
    public void textsArePatternsWithoutApostropheMistakes() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String file : FILES) {
            texts(file).forEach((key, text) -> {
                if (!good(text)) {
                    wrong.add(file + " " + key + " = " + text);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    /** An apostrophe that was lost on the way leaves words which French does not have. */
    @Test
    public void noFrenchWordHasLostItsApostrophe() throws IOException {
        Pattern lost = Pattern.compile("\\b(dune?|lune?|nest|nexiste|cest|sest|sil|quils?|na|ny|dautres?|dabord|dici|douvrir|lenvoi|lheure|lévénement)\\b",
                Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);
        List<String> wrong = new ArrayList<>();
        for (String field : PropertyTexts.FIELDS) {
            texts(field + ".properties").forEach((key, text) -> {
                if (lost.matcher(text).find()) {
                    wrong.add(field + " " + key + " = " + text);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    public void apostropheMistakesAreFound() {
        assertEquals(true, good("l''heure {0}"));
        assertEquals(false, good("l'heure {0}"));
        assertEquals(false, good("l'heure d'hiver {0}"));
        assertEquals(true, good("'{'0'}' {0}"));
        assertEquals(true, good("'{file}' and '{name}' {0}"));
        assertEquals(false, good("'{0}'"));
        assertEquals(false, good("{0,number}"));
        assertEquals(false, good("{zero}"));
        assertEquals(false, good("{0"));
    }

    /** A sentence without arguments swallows a lone apostrophe without a word: {@code n'est} is read as {@code nest}. */
    @Test
    public void frenchWordsHaveNotLostTheirApostrophe() throws IOException {
        Pattern glued = Pattern.compile("(?U)\\b(?:[ns]est|n(?:a|ont|en|y|existe)|s(?:a?git|écrit|arrête)|d(?:un|une|abord|autres|ouvrir|atteindre)|"
                + "l(?:heure|événement|état|envoi|accès)|quil|ce quelle|quun)\\b");
        List<String> wrong = new ArrayList<>();
        for (String file : FILES) {
            if (file.equals(french(file))) {
                texts(file).forEach((key, text) -> {
                    if (glued.matcher(text).find()) {
                        wrong.add(file + " " + key + " = " + text);
                    }
                });
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    public void sectionsAreSortedByBundle() throws IOException {
        for (String file : FILES) {
            List<String> sections = lines(file).stream().filter(line -> line.startsWith("# lu.seco.")).toList();
            assertEquals(file, sections.stream().sorted().distinct().toList(), sections);
        }
    }

    private static String french(String file) {
        return file.replaceFirst("(_[a-z]+)?[.]properties$", ".properties");
    }

    private static boolean good(String text) {
        try {
            if (!Arrays.stream(new MessageFormat(text).getFormats()).allMatch(Objects::isNull)) {
                // {0,number} and the like: arguments are always text
                return false;
            }
        } catch (IllegalArgumentException e) {
            return false;
        }
        // what is left after doubled apostrophes, quoted braces and plain placeholders are taken out may hold none of their signs
        String rest = unquoted(text).replaceAll("\\{\\d+}", "");
        return rest.chars().noneMatch(sign -> sign == '\'' || sign == '{' || sign == '}');
    }

    /** Without doubled apostrophes and without quoted braces, alone ({@code '{'}) or around a word ({@code '{file}'}). */
    private static String unquoted(String text) {
        return text.replace("''", "").replaceAll("'(\\{[a-z]*}?|})'", "");
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d+)}").matcher(unquoted(text));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Read strictly: a doubled key, bytes that are not UTF-8, a continued line and every escape but that of the backslash are mistakes. */
    private static Map<String, String> texts(String file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String line : lines(file)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                Matcher matcher = LINE.matcher(line);
                assertEquals(file + ": " + line, true, matcher.matches() && line.replace("\\\\", "").indexOf('\\') < 0);
                assertEquals(file + ": second " + matcher.group(1), null, texts.put(matcher.group(1), matcher.group(2)));
            }
        }
        return texts;
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream input = PropertyTexts.class.getResourceAsStream("/OSGI-INF/l10n/" + file)) {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input.readAllBytes())).toString().lines().toList();
        }
    }
}
