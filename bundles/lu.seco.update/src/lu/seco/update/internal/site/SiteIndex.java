// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The index of a site, {@code seco.index}: UTF-8 text, the first line {@code seco-index 1}, then {@code version}, {@code java} and {@code built} with a
 * blank and their value, an empty line, and a line {@code <SHA-256> <bytes> <path>} for each file of the repository. The signature covers its bytes, so
 * through the hashes it covers every file.
 *
 * @param version of the newest product in the repository
 * @param java oldest Java it runs on
 * @param built when it was built
 * @param files by path from the repository's folder, with slashes
 */
public record SiteIndex(String version, int java, Instant built, SortedMap<String, Entry> files) {

    /** Name of the file. */
    public static final String NAME = "seco.index";
    /** Name of the file with its signatures. */
    public static final String SIGNATURES = "seco.index.sig";
    /** More is not read. */
    public static final int MOST_BYTES = 4_000_000;
    private static final String FIRST = "seco-index 1";
    private static final int MOST_FILES = 20_000;
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_+~@-][A-Za-z0-9._+~@-]{0,199}(/[A-Za-z0-9_+~@-][A-Za-z0-9._+~@-]{0,199}){0,5}");
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64}) (\\d{1,12}) (\\S+)");
    private static final Pattern VERSION = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,2}(\\.[A-Za-z0-9_-]{1,80})?");

    /**
     * What a file must be.
     *
     * @param sha256 hexadecimal, lower case
     * @param size bytes
     */
    public record Entry(String sha256, long size) {
        public Entry {
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    public SiteIndex {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(built, "built");
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Whether a path may stand in an index: below the folder, no hidden name, no blank, one way to write it. */
    static boolean path(String text) {
        return PATH.matcher(text).matches();
    }

    /** Reads an index; empty if it is none. */
    public static Optional<SiteIndex> parse(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        int gap = lines.indexOf("");
        if (gap < 1 || !lines.get(0).equals(FIRST) || lines.size() - gap - 1 > MOST_FILES) {
            return Optional.empty();
        }
        Map<String, String> head = new HashMap<>();
        for (String line : lines.subList(1, gap)) {
            String[] pair = line.split(" ", 2);
            head.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        SortedMap<String, Entry> files = new TreeMap<>();
        for (String line : lines.subList(gap + 1, lines.size())) {
            var matcher = FILE.matcher(line);
            if (!matcher.matches() || !path(matcher.group(3))) {
                return Optional.empty();
            }
            files.put(matcher.group(3), new Entry(matcher.group(1), Long.parseLong(matcher.group(2))));
        }
        return head(head, files);
    }

    private static Optional<SiteIndex> head(Map<String, String> head, SortedMap<String, Entry> files) {
        String version = head.getOrDefault("version", "");
        String java = head.getOrDefault("java", "");
        if (!VERSION.matcher(version).matches() || !java.matches("\\d{1,4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SiteIndex(version, Integer.parseInt(java), Instant.parse(head.getOrDefault("built", "")), files));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The index as it stands in its file. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(FIRST).append('\n').append("version ").append(version).append('\n').append("java ").append(java).append('\n')
                .append("built ").append(built).append("\n\n");
        files.forEach((path, file) -> text.append(file.sha256()).append(' ').append(file.size()).append(' ').append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
