// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.Message;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.KeyValueText.Line;
import lu.seco.core.sofie.Certainty;

/** Reads what says how SOFiE runs here: programs, saved password, certificates, proxy, batch properties. Of secrets only that they are there. */
final class ProgramReader {

    private static final Pattern VERSION = Pattern.compile(".*?-(\\d+(?:\\.\\d+){1,4}).*\\.jar", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final int MOST_CERTIFICATES = 4;

    private final Rules rules;
    private final Glance glance;
    private final Path root;
    private final String user;

    ProgramReader(Rules rules, Glance glance, Path root, String user) {
        this.rules = rules;
        this.glance = glance;
        this.root = root;
        this.user = user;
    }

    void read(Findings findings) throws InterruptedException {
        programs(findings);
        password(findings);
        certificate(findings);
        proxy(findings);
        schedule(findings);
    }

    private void programs(Findings findings) throws InterruptedException {
        List<Path> jars = new ArrayList<>();
        for (Path jar : glance.find(root, "lib/*.jar")) {
            jars.add(jar);
        }
        Optional<FileTime> newest = jars.stream().flatMap(jar -> time(jar).stream()).max(Comparator.naturalOrder());
        Optional<String> version = jars.stream().map(jar -> VERSION.matcher(jar.getFileName().toString())).filter(Matcher::matches)
                .map(matcher -> matcher.group(1)).reduce((first, second) -> first.equals(second) ? first : "").filter(text -> !text.isEmpty());
        if (newest.isEmpty()) {
            findings.unknown("version", Message.of("setup.note.version.none"));
        } else {
            findings.fact("version", version.orElse(""), version.isPresent() ? Certainty.ASSUMED : Certainty.UNKNOWN,
                    Message.of("setup.note.version", newest.get().toInstant()));
        }
    }

    /** Whether a password is saved for batch mode; its content is never read. */
    private void password(Findings findings) {
        Path saved = root.resolve("data").resolve(user).resolve("passwords");
        Optional<FileTime> time = Files.isRegularFile(saved) ? time(saved) : Optional.empty();
        if (time.isPresent()) {
            findings.fact("password", saved, Certainty.DOCUMENTED, Message.of("setup.note.password", time.get().toInstant()));
        } else {
            findings.unknown("password", Message.of("setup.note.password.none", saved));
        }
    }

    private void certificate(Findings findings) throws InterruptedException {
        if (findings.chosen("certificate.file.1")) {
            findings.fact("certificate", findings.line("certificate.file.1").orElse(""), Certainty.SEEN, Message.of("setup.note.chosen"));
            return;
        }
        List<Path> readable = glance.find(root, rules.text("certificate")).stream().filter(Files::isRegularFile).limit(MOST_CERTIFICATES).toList();
        List<Path> stores = glance.find(root, rules.text("certificate.key"));
        if (readable.isEmpty()) {
            findings.unknown("certificate", stores.isEmpty() ? Message.of("setup.note.certificate.none")
                    : Message.of("setup.note.certificate.store", stores.get(0).getFileName()));
            return;
        }
        int number = 0;
        for (Path file : readable) {
            number++;
            findings.line("certificate.file." + number, root.relativize(file).toString().replace('\\', '/'));
        }
        findings.fact("certificate", readable.get(0), Certainty.ASSUMED, Message.of("setup.note.certificate"));
    }

    /** Its host and port, nothing else of it: user and password of a proxy stand in the same file. */
    private void proxy(Findings findings) throws InterruptedException {
        List<Path> files = glance.find(root, "properties/communication/communication_default_http.properties");
        Optional<KeyValueText> text = files.stream().findFirst().flatMap(glance::properties);
        if (text.isEmpty()) {
            findings.unknown("proxy", Message.of("setup.note.proxy.none"));
            return;
        }
        Optional<String> host = value(text.get(), rules.text("proxy.host")).filter(found -> HOST.matcher(found).matches());
        Optional<String> port = value(text.get(), rules.text("proxy.port")).filter(found -> found.matches("[1-9]\\d{0,4}"));
        if (host.isPresent() && port.isPresent()) {
            String proxy = host.get() + ":" + port.get();
            findings.fact("proxy", proxy, Certainty.ASSUMED, Message.of("setup.note.proxy", files.get(0)));
            findings.setting("diagnosis.network.proxy", proxy);
        } else {
            findings.fact("proxy", "", Certainty.ASSUMED, Message.of("setup.note.proxy.empty", files.get(0)));
        }
    }

    private static Optional<String> value(KeyValueText text, String key) {
        Pattern pattern = Pattern.compile(key);
        return text.lines().stream().filter(line -> pattern.matcher(line.key()).matches()).map(Line::value).filter(found -> !found.isEmpty()).findFirst();
    }

    /** The documented batch property that would keep SOFiE running for ever. */
    private void schedule(Findings findings) throws InterruptedException {
        for (String pattern : rules.list("batch")) {
            for (Path file : glance.find(root, pattern.replace("{user}", user))) {
                Optional<String> forEver = glance.properties(file).flatMap(text -> value(text, "run\\.forEver"));
                if (forEver.isPresent()) {
                    boolean ends = forEver.get().equalsIgnoreCase("no");
                    findings.fact("schedule", "run.forEver = " + forEver.get(), Certainty.SEEN,
                            ends ? Message.of("setup.note.schedule", file) : Message.of("setup.note.schedule.ever", file));
                    return;
                }
            }
        }
        findings.unknown("schedule", Message.of("setup.note.schedule.none"));
    }

    private static Optional<FileTime> time(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file));
        } catch (IOException e) {
            // it went away meanwhile: then it says nothing
            return Optional.empty();
        }
    }
}
