// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.palette;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Finds commands by what is typed: all words must occur, accents and case do not count, names that begin so come first. */
final class PaletteFilter {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<PaletteEntry> entries;

    PaletteFilter(List<PaletteEntry> all, Locale locale) {
        Collator collator = Collator.getInstance(Objects.requireNonNull(locale, "locale"));
        entries = all.stream().sorted(Comparator.comparing(PaletteEntry::label, collator)).toList();
    }

    List<PaletteEntry> find(String typed) {
        String wanted = plain(typed).strip();
        List<String> parts = Arrays.stream(wanted.split("\\s+")).filter(part -> !part.isEmpty()).toList();
        return entries.stream().filter(entry -> parts.stream().allMatch(plain(entry.label())::contains))
                .sorted(Comparator.comparing(entry -> !plain(entry.label()).startsWith(wanted))).toList();
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
