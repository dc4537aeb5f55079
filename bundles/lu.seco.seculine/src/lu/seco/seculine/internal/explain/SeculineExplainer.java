// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.content.AnswerExplainer;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.Explanation;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.core.io.FileLook;
import lu.seco.seculine.internal.Answers;
import lu.seco.seculine.internal.Codes;
import lu.seco.seculine.internal.DataFiles;
import lu.seco.seculine.internal.Formats;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Explains answers of CCSS from data files. Has no state: any thread may use it. */
@Component(service = AnswerExplainer.class)
public final class SeculineExplainer implements AnswerExplainer {

    private static final ZoneId LUXEMBOURG = ZoneId.of("Europe/Luxembourg");

    private final Clock clock;
    private final Answers answers;
    private final Formats formats;
    private final Codes codes;
    private final Kinds kinds;
    private final XmlNames xmlNames;

    /**
     * Reads the data files.
     *
     * @param clock tells which rows are in force
     * @param files where they are
     */
    @Activate
    public SeculineExplainer(@Reference Clock clock, @Reference DataFiles files) {
        this.clock = Objects.requireNonNull(clock, "clock");
        answers = files.answers();
        formats = files.formats(answers);
        codes = files.codes();
        kinds = files.load(Kinds.TABLE, Kinds.COLUMNS, Kinds::new);
        xmlNames = files.load(XmlNames.TABLE, XmlNames.COLUMNS, XmlNames::new);
    }

    @Override
    public Explanation explain(Recognition returned, Path content, List<SentContent> sent) throws IOException {
        Source source = new Source(returned, content, List.copyOf(sent), kinds.of(returned.kind()), today(), answers, formats, codes);
        if (!holdsText(source)) {
            return new FileExplainer(source).noText();
        }
        return switch (source.kind().style()) {
            case REFUSED, MISSING, TOLD, PENSION -> new RecordExplainer(source).explain();
            case REFUSALS, TABLES -> new XmlExplainer(source, xmlNames).explain();
            case FILE -> new FileExplainer(source).refused();
            case BESIDE -> new FileExplainer(source).beside();
            case SPLIT -> split(source);
        };
    }

    @Override
    public Set<String> repaired(Explanation explanation, SentContent later) throws IOException {
        Kinds.Kind kind = kinds.of(explanation.kind());
        if (kind.repaired().filter(later.kind()::equals).isEmpty()) {
            return Set.of();
        }
        if (kind.style() == Kinds.Style.REFUSALS) {
            return repairedXml(explanation, later);
        }
        Optional<Keys> keys = Keys.of(formats, later.kind(), today());
        return keys.isEmpty() ? Set.of() : new Repairs(keys.get()).of(explanation, later.content());
    }

    /** A request for the same insured of the same employer that says something else than the refused one. */
    private Set<String> repairedXml(Explanation explanation, SentContent later) throws IOException {
        Set<String> repaired = new HashSet<>();
        Set<String> again = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (AnswerItem item : explanation.items()) {
            item.key().ifPresent(open::add);
            item.key().ifPresent(key -> item.sent().forEach(sent -> again.add(key + "\n" + sent.raw())));
        }
        new XmlWalk(xmlNames, false, record -> {
            record.key().filter(key -> open.contains(key) && !again.contains(key + "\n" + record.raw())).ifPresent(repaired::add);
            return true;
        }).read(later.content());
        return Set.copyOf(repaired);
    }

    /**
     * A picture under the name of an answer has no records. An answer that is damaged behind its first line has, and a refusal in it must be seen. XML may be
     * in UTF-16; of a file that is told by its name alone nothing is read.
     */
    private static boolean holdsText(Source source) throws IOException {
        Kinds.Style style = source.kind().style();
        if (style == Kinds.Style.FILE || style == Kinds.Style.BESIDE) {
            return true;
        }
        String start = start(source);
        FileLook look = FileLook.of(start.getBytes(StandardCharsets.ISO_8859_1));
        boolean xml = style == Kinds.Style.REFUSALS || style == Kinds.Style.TABLES;
        if (look == FileLook.TEXT || xml && look.isWide()) {
            return true;
        }
        String first = start.lines().findFirst().orElse("");
        return (first.indexOf(';') >= 0 || first.indexOf('<') >= 0) && FileLook.of(first.getBytes(StandardCharsets.ISO_8859_1)) == FileLook.TEXT;
    }

    /** Nothing is known of the kind: its beginning says what it can be. */
    private Explanation split(Source source) throws IOException {
        String start = start(source);
        String mark = "\u00ef\u00bb\u00bf";
        String text = start.startsWith(mark) ? start.substring(mark.length()) : start;
        if (text.stripLeading().startsWith("<")) {
            return new XmlExplainer(source, xmlNames).explain();
        }
        return text.indexOf(';') >= 0 && text.indexOf('\0') < 0 ? new RecordExplainer(source).explain() : new FileExplainer(source).unknown();
    }

    private static String start(Source source) throws IOException {
        try (InputStream in = Files.newInputStream(source.content())) {
            return new String(in.readNBytes(FileLook.BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LUXEMBOURG);
    }
}
