// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import lu.seco.core.Message;
import lu.seco.core.sofie.Certainty;
import lu.seco.sofie.internal.audit.AuditTail;
import lu.seco.sofie.internal.audit.LogLine;
import lu.seco.sofie.internal.descriptor.Descriptor;

/** Finds SOFiE's logs, and whether the lines of the audit log are understood, in which character set. */
final class LogReader {

    private static final int LINES = 1_000;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final String FILE = "audit.file";
    private static final String CHARSET = "audit.charset";
    private static final String TECHNICAL = "technical.file";

    private final Rules rules;
    private final Glance glance;
    private final Path root;
    private final String user;
    private final Function<Map<String, String>, Optional<Descriptor>> reading;

    /** @param reading the descriptor that lines give; empty if it is not valid */
    LogReader(Rules rules, Glance glance, Path root, String user, Function<Map<String, String>, Optional<Descriptor>> reading) {
        this.rules = rules;
        this.glance = glance;
        this.root = root;
        this.user = user;
        this.reading = reading;
    }

    /** @param lines the descriptor as far as it is known */
    void read(Map<String, String> lines, Findings findings) throws InterruptedException {
        Map<String, String> trial = new LinkedHashMap<>(lines);
        Optional<Descriptor> standard = reading.apply(trial);
        if (standard.isEmpty()) {
            findings.unknown(FILE, Message.of("setup.note.descriptor"));
            return;
        }
        Path audit = standard.get().audit().file();
        if (!Files.isRegularFile(audit) && !findings.chosen(FILE)) {
            Optional<String> other = elsewhere("audit");
            other.ifPresent(written -> {
                trial.put(FILE, written);
                findings.line(FILE, written);
            });
            audit = other.map(written -> root.resolve(written.replace("{user}", user))).orElse(audit);
        }
        if (Files.isRegularFile(audit)) {
            findings.fact(FILE, audit, Certainty.SEEN);
            dialect(trial, findings);
        } else {
            findings.fact(FILE, audit, Certainty.UNKNOWN, Message.of("setup.note.audit.missing"));
        }
        technical(standard.get().technicalLog(), findings);
    }

    /** The first place that is there, as it would be written. */
    private Optional<String> elsewhere(String group) throws InterruptedException {
        for (String pattern : rules.list(group)) {
            List<Path> found = glance.find(root, pattern.replace("{user}", user));
            if (!found.isEmpty() && Files.isRegularFile(found.get(0))) {
                return Optional.of(root.relativize(found.get(0)).toString().replace('\\', '/'));
            }
        }
        return Optional.empty();
    }

    /** The character set in which most lines are understood; UTF-8 if none is better. */
    private void dialect(Map<String, String> lines, Findings findings) {
        List<String> charsets = new ArrayList<>(List.of(""));
        if (!findings.chosen(CHARSET)) {
            charsets.addAll(rules.list("charset"));
        }
        Understood best = null;
        for (String charset : charsets) {
            Map<String, String> trial = new LinkedHashMap<>(lines);
            if (!charset.isEmpty()) {
                trial.put(CHARSET, charset);
            }
            Optional<Understood> now = reading.apply(trial).flatMap(descriptor -> understood(descriptor, charset));
            if (now.isPresent() && (best == null || now.get().better(best))) {
                best = now.get();
            }
        }
        if (best == null || best.all() == 0) {
            findings.unknown("audit.dialect", Message.of("setup.note.audit.empty"));
            return;
        }
        if (!best.charset().isEmpty()) {
            findings.line(CHARSET, best.charset());
            findings.fact(CHARSET, best.charset(), Certainty.ASSUMED, Message.of("setup.note.charset"));
        }
        String share = best.known() + " / " + best.all();
        if (best.known() == best.all()) {
            findings.fact("audit.dialect", share, Certainty.SEEN);
        } else {
            findings.fact("audit.dialect", share, best.known() == 0 ? Certainty.UNKNOWN : Certainty.ASSUMED, Message.of("setup.note.dialect"));
        }
    }

    private static Optional<Understood> understood(Descriptor descriptor, String charset) {
        try {
            return AuditTail.read(descriptor.audit(), LINES, () -> LockSupport.parkNanos(PAUSE_NANOS)).map(lines -> new Understood(charset,
                    (int) lines.stream().filter(line -> line.entry().isPresent()).count(), (int) lines.stream().filter(LogLine::damaged).count(),
                    lines.size()));
        } catch (IOException e) {
            // the check of the audit log tells it in words
            return Optional.empty();
        }
    }

    private void technical(Path standard, Findings findings) throws InterruptedException {
        if (Files.isRegularFile(standard)) {
            findings.fact(TECHNICAL, standard, Certainty.SEEN);
            return;
        }
        Optional<String> other = findings.chosen(TECHNICAL) ? Optional.empty() : elsewhere("technical");
        if (other.isPresent()) {
            findings.line(TECHNICAL, other.get());
            findings.fact(TECHNICAL, root.resolve(other.get()), Certainty.ASSUMED, Message.of("setup.note.folder.name"));
        } else {
            findings.fact(TECHNICAL, standard, Certainty.UNKNOWN, Message.of("setup.note.technical"));
        }
    }

    /** How many of the last lines are understood in a character set, and how many hold what is no text in it. */
    private record Understood(String charset, int known, int damaged, int all) {

        boolean better(Understood other) {
            return known > other.known || known == other.known && damaged < other.damaged;
        }
    }
}
