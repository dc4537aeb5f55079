// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.file.KnowledgeData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The data files: those that come with SeCo, each of which a newer one of the same name in the folder {@code seculine} of the data folder replaces. A
 * file of the office is newer if its version is greater as text. One that is not, or is wrong, is refused and that of SeCo stays; why stands in
 * {@link #data()}. Any thread may use it.
 */
@Component(service = DataFiles.class)
public final class DataFiles {

    /** Name of the folder in the data folder. */
    public static final String FOLDER = "seculine";

    /** Many times what any of them has. */
    static final int LONGEST = 1 << 20;
    private static final int MOST_STRANGERS = 20;

    private final Optional<Path> folder;
    private final Map<String, KnowledgeData> loaded = new ConcurrentSkipListMap<>();

    /**
     * The data files of an instance.
     *
     * @param folder where the office may put newer files; null if there is no data folder
     */
    @Activate
    public DataFiles(@Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) DataFolder folder) {
        this(Optional.ofNullable(folder).map(data -> data.root().resolve(FOLDER)));
    }

    DataFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Only the files that come with SeCo. */
    public static DataFiles builtIn() {
        return new DataFiles(Optional.empty());
    }

    /**
     * What a data file says.
     *
     * @param name of the file, beside this class
     * @param columns those it has
     * @param make makes something of its rows; an exception says that they are wrong
     */
    public <T> T load(String name, List<String> columns, Function<List<DataRow>, T> make) {
        return load(List.of(new Sheet(name, columns)), rows -> make.apply(rows.get(name)));
    }

    /**
     * What data files say that belong together: files of the office that do not go with the others are refused.
     *
     * @param make makes something of the rows of each, by name
     */
    public <T> T load(List<Sheet> sheets, Function<Map<String, List<DataRow>>, T> make) {
        Map<String, DataText> own = new HashMap<>();
        Map<String, DataText> newer = new HashMap<>();
        Map<String, Message> problems = new HashMap<>();
        for (Sheet sheet : sheets) {
            own.put(sheet.name(), resource(sheet.name()));
            office(sheet.name()).ifPresent(file -> take(file, own.get(sheet.name()), newer, problems));
        }
        Optional<T> made = newer.isEmpty() ? Optional.empty() : tried(sheets, own, newer, problems, make);
        T result = made.orElseGet(() -> make.apply(rows(sheets, own, Map.of())));
        for (Sheet sheet : sheets) {
            boolean replaced = made.isPresent() && newer.containsKey(sheet.name());
            String version = (replaced ? newer : own).get(sheet.name()).version();
            loaded.put(sheet.name(), new KnowledgeData(sheet.name(), version, replaced, Optional.ofNullable(problems.get(sheet.name()))));
        }
        return result;
    }

    /** The names of SECUline files. */
    NameTable names() {
        return load("names.tsv", NameRule.COLUMNS, NameTable::new);
    }

    /** Which returned kind answers which sent kinds. */
    public Answers answers() {
        return load("answers.tsv", Answers.COLUMNS, Answers::new);
    }

    /** What the records hold. */
    public Formats formats(Answers answers) {
        return load(List.of(new Sheet("layouts.tsv", Layout.COLUMNS), new Sheet("fields.tsv", FieldRow.COLUMNS)),
                rows -> new Formats(new Layouts(rows.get("layouts.tsv")), answers, rows.get("fields.tsv")));
    }

    /** The codes with which CCSS answers. */
    public Codes codes() {
        return load(Codes.FILE, Codes.COLUMNS, Codes::new);
    }

    /** Every file that was loaded. */
    public List<KnowledgeData> data() {
        return List.copyOf(loaded.values());
    }

    /** Things in the folder of the office that are no data file of SeCo, by their names; a few of them. They change nothing. */
    List<String> strangers() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return List.of();
        }
        Set<String> known = loaded.keySet().stream().map(name -> name.substring(name.lastIndexOf('/') + 1)).collect(Collectors.toSet());
        try (Stream<Path> there = Files.list(folder.get())) {
            return there.map(Path::getFileName).map(Path::toString).filter(name -> !known.contains(name)).limit(MOST_STRANGERS).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            // a folder that cannot be read: each of its files says so itself
            return List.of();
        }
    }

    private static <T> Optional<T> tried(List<Sheet> sheets, Map<String, DataText> own, Map<String, DataText> newer, Map<String, Message> problems,
            Function<Map<String, List<DataRow>>, T> make) {
        try {
            return Optional.of(make.apply(rows(sheets, own, newer)));
        } catch (RuntimeException e) {
            newer.keySet().forEach(name -> problems.put(name, Message.of("data.refused.content", name, e.getMessage())));
            return Optional.empty();
        }
    }

    private static Map<String, List<DataRow>> rows(List<Sheet> sheets, Map<String, DataText> own, Map<String, DataText> newer) {
        Map<String, List<DataRow>> rows = new HashMap<>();
        for (Sheet sheet : sheets) {
            rows.put(sheet.name(), newer.getOrDefault(sheet.name(), own.get(sheet.name())).rows(sheet.columns()));
        }
        return rows;
    }

    private static void take(Path file, DataText own, Map<String, DataText> newer, Map<String, Message> problems) {
        DataText text;
        try {
            if (!Files.isRegularFile(file)) {
                problems.put(own.name(), Message.of("data.refused.unreadable", file));
                return;
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LONGEST + 1);
                if (bytes.length > LONGEST) {
                    problems.put(own.name(), Message.of("data.refused.too-large", file, LONGEST >> 20));
                    return;
                }
                text = DataText.of(own.name(), bytes);
            }
        } catch (IOException | SecurityException e) {
            problems.put(own.name(), Message.of("data.refused.unreadable", file));
            return;
        }
        if (text.version().isEmpty()) {
            problems.put(own.name(), Message.of("data.refused.no-version", file));
        } else if (text.version().compareTo(own.version()) > 0) {
            newer.put(own.name(), text);
        } else {
            problems.put(own.name(), Message.of("data.refused.not-newer", file, text.version(), own.version()));
        }
    }

    /** The office's file of that name, if there is something. */
    private Optional<Path> office(String name) {
        return folder.map(data -> data.resolve(name.substring(name.lastIndexOf('/') + 1))).filter(Files::exists);
    }

    private static DataText resource(String name) {
        try (InputStream in = DataFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("data file missing in the bundle: " + name);
            }
            return DataText.of(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * A data file.
     *
     * @param name beside this class
     * @param columns those it has
     */
    public record Sheet(String name, List<String> columns) {
        public Sheet {
            columns = List.copyOf(columns);
        }
    }
}
