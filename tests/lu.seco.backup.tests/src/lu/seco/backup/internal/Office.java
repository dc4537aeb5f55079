// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lu.seco.core.DataFolder;
import lu.seco.core.io.Hashes;
import org.osgi.service.log.Logger;

/** A data folder with events, contents and settings, as SeCo leaves it. */
final class Office implements DataFolder {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T09:30:00Z"), ZoneId.of("Europe/Luxembourg"));

    private final Path root;
    private long number;
    private String hash = "0".repeat(64);

    Office(Path root) throws IOException {
        this.root = root;
        for (Path folder : new Path[] {journal().resolve("events"), journal().resolve("derby"), content().resolve("incoming"), run(), intake()}) {
            Files.createDirectories(folder);
        }
        text("seco.properties", "settings.language = fr\n");
        text("sofie.properties", "root = /opt/sofie\n");
        text("secrets", "encrypted");
        text("secrets.key", "key");
        text("journal/derby/service.properties", "a database");
        text("journal/events/reserve", "r");
        text("seculine/names.tsv", "rows");
    }

    @Override
    public Path root() {
        return root;
    }

    void text(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
    }

    /** Adds an event to a month's file, chained to the one before. */
    void event(String month) throws IOException {
        number++;
        String signed = "{\"number\":" + number + ",\"at\":\"" + month + "-01T00:00:00.000Z\",\"type\":\"ENGINE_STARTED\","
                + "\"subject\":{\"kind\":\"ENGINE\",\"id\":\"engine\"},\"facts\":{\"note\":\"" + "n".repeat(40) + "\"},\"previous\":\"" + hash + "\"";
        hash = Hashes.of((signed + "}").getBytes(StandardCharsets.UTF_8));
        Path file = root.resolve("journal/events/" + month + ".jsonl");
        String before = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(file, before + signed + ",\"hash\":\"" + hash + "\"}\n");
    }

    /** Stores a content; its hash. */
    String content(String text) throws IOException {
        String sum = Hashes.of(text.getBytes(StandardCharsets.UTF_8));
        text("content/" + sum.substring(0, 2) + "/" + sum, text);
        return sum;
    }

    Path contentFile(String sum) {
        return content().resolve(sum.substring(0, 2)).resolve(sum);
    }

    /** All files with their texts; what restores keep is left out. */
    Map<String, String> files() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("replaced-") && !name.startsWith("run/")) {
                    found.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return found;
    }

    FileBackups backups() {
        return new FileBackups("0.1.0", this, CLOCK, Optional.empty(), logger(), folder("Sauvegardes"));
    }

    static FileBackups.Config folder(String name) {
        return FakeConfig.of(FileBackups.Config.class, Map.of("folder", name));
    }

    /** A log nobody reads. */
    static Logger logger() {
        return (Logger) Proxy.newProxyInstance(Office.class.getClassLoader(), new Class<?>[] {Logger.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? Boolean.FALSE : null);
    }
}
