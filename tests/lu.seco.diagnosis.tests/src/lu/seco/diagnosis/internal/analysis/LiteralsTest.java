// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import static org.junit.Assert.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.Test;

/** Many literals at once. */
public class LiteralsTest {

    @Test
    public void findsWhatASearchOneByOneFinds() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            List<String> words = new ArrayList<>(new TreeSet<>(List.of(word(random, 1 + random.nextInt(4)), word(random, 1 + random.nextInt(4)),
                    word(random, 1 + random.nextInt(6)))));
            String text = word(random, 40);
            assertEquals(words + " in " + text, slowly(words, text), found(words, text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Test
    public void lettersAToZAreTheSameInBothCases() {
        assertEquals(List.of("0@10"), found(List.of("Disk FULL"), "x disk full".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(List.of(), found(List.of("[x"), "{x".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    public void otherLettersAreFoundInUtf8AndWindows1252() {
        List<String> words = List.of("expiré");

        assertEquals(1, found(words, "a expiré.".getBytes(StandardCharsets.UTF_8)).size());
        assertEquals(1, found(words, "a expiré.".getBytes(Charset.forName("windows-1252"))).size());
    }

    private static List<String> found(List<String> words, byte[] bytes) {
        List<String> found = new ArrayList<>();
        new Literals(words).scan(bytes, 0, bytes.length, (literal, last) -> found.add(literal + "@" + last));
        return found.stream().sorted().toList();
    }

    private static List<String> slowly(List<String> words, String text) {
        List<String> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int word = 0; word < words.size(); word++) {
            String wanted = words.get(word).toLowerCase(Locale.ROOT);
            for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
                found.add(word + "@" + (at + wanted.length() - 1));
            }
        }
        return found.stream().sorted().toList();
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("abAB".charAt(random.nextInt(4)));
        }
        return word.toString();
    }
}
