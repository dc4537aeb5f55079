// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lu.seco.core.io.Hashes;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.KeyValueText;

/**
 * The file of an export: a zip of texts in UTF-8, and {@code configuration.properties}, which says the format and the SHA-256 of each. A zip that comes from
 * outside is hostile: it is read into memory with limits, names are only compared, never paths, and what is not listed is refused.
 *
 * @param texts by name
 * @param keep settings that were left out, because they may hold a secret: an import leaves them as they are
 */
record Archive(Map<String, String> texts, List<String> keep) {

    static final String MANIFEST = "configuration.properties";
    private static final String FORMAT = "1";
    private static final String SUM = "sha256.";
    private static final String KEEP = "keep.";
    private static final int LARGEST_FILE = 4 << 20;
    private static final int LARGEST_ENTRY = 1 << 20;
    private static final int MOST_ENTRIES = 40;

    Archive {
        texts = Map.copyOf(texts);
        keep = List.copyOf(keep);
    }

    /** The bytes of the zip. */
    byte[] zip(Instant made) throws IOException {
        StringBuilder manifest = new StringBuilder("format = " + FORMAT + "\nmade = " + made + "\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            Map<String, String> sorted = new TreeMap<>(texts);
            sorted.forEach((name, text) ->
                    manifest.append(SUM).append(name).append(" = ").append(Hashes.of(text.getBytes(StandardCharsets.UTF_8))).append('\n'));
            for (int number = 0; number < keep.size(); number++) {
                manifest.append(KEEP).append(number + 1).append(" = ").append(keep.get(number)).append('\n');
            }
            put(zip, MANIFEST, manifest.toString(), made);
            for (Map.Entry<String, String> entry : sorted.entrySet()) {
                put(zip, entry.getKey(), entry.getValue(), made);
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text, Instant made) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(made.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The bytes of a file that somebody names. */
    static byte[] bytes(Path file) throws Refused {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Refused("settings.import.no-file", file);
        }
        try {
            byte[] bytes = SafeFile.read(file, LARGEST_FILE);
            if (bytes.length > LARGEST_FILE) {
                throw new Refused("settings.import.large", file, LARGEST_FILE >> 20);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new Refused("settings.import.missing", file);
        } catch (IOException e) {
            throw new Refused("settings.import.unreadable", file, e.getMessage());
        }
    }

    /** Reads a zip. */
    static Archive of(byte[] bytes) throws Refused {
        Map<String, byte[]> entries = entries(bytes);
        byte[] first = entries.remove(MANIFEST);
        if (first == null) {
            throw new Refused("settings.import.foreign");
        }
        KeyValueText manifest = KeyValueText.parse(decoded(MANIFEST, first));
        Map<String, String> said = new TreeMap<>();
        manifest.lines().forEach(line -> said.putIfAbsent(line.key(), line.value()));
        if (!FORMAT.equals(said.get("format"))) {
            throw new Refused("settings.import.format", said.getOrDefault("format", "?"), FORMAT);
        }
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (!Hashes.of(entry.getValue()).equals(said.remove(SUM + entry.getKey()))) {
                throw new Refused("settings.import.altered", entry.getKey());
            }
            texts.put(entry.getKey(), decoded(entry.getKey(), entry.getValue()));
        }
        for (String key : said.keySet()) {
            if (key.startsWith(SUM)) {
                throw new Refused("settings.import.incomplete", key.substring(SUM.length()));
            }
        }
        List<String> keep = new ArrayList<>();
        said.forEach((key, value) -> {
            if (key.startsWith(KEEP)) {
                keep.add(value);
            }
        });
        return new Archive(texts, keep);
    }

    private static Map<String, byte[]> entries(byte[] bytes) throws Refused {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40})?\\.[a-z]{1,12}")) {
                    throw new Refused("settings.import.name", entry.getName());
                }
                byte[] content = zip.readNBytes(LARGEST_ENTRY + 1);
                if (content.length > LARGEST_ENTRY) {
                    throw new Refused("settings.import.entry-large", entry.getName(), LARGEST_ENTRY >> 20);
                }
                if (entries.put(entry.getName(), content) != null) {
                    throw new Refused("settings.import.twice", entry.getName());
                }
                if (entries.size() > MOST_ENTRIES) {
                    throw new Refused("settings.import.many", MOST_ENTRIES);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refused("settings.import.damaged");
        } catch (IOException e) {
            throw new Refused("settings.import.damaged");
        }
        if (entries.isEmpty()) {
            throw new Refused("settings.import.foreign");
        }
        return entries;
    }

    private static String decoded(String name, byte[] bytes) throws Refused {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Refused("settings.import.encoding", name);
        }
    }
}
