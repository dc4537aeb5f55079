// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.SelfTest;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.diagnosis.internal.selftest.CheckRunner;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.log.Logger;

/** What is installed, how it is set, and what the checks say. */
final class SystemParts {

    private static final long LARGEST_DESCRIPTOR = 1_000_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final List<String> PROPERTIES = List.of("java.version", "java.runtime.version", "java.vendor", "java.home", "os.name", "os.version",
            "os.arch", "user.language", "user.country", "file.encoding", "native.encoding");

    private final BundleContext context;
    private final DataFolder data;
    private final Forbidden forbidden;
    private final Settings settings;
    private final Texts texts;
    private final Clock clock;
    private final CheckRunner runner;

    SystemParts(BundleContext context, DataFolder data, Forbidden forbidden, Settings settings, Texts texts, Clock clock, Logger log) {
        this.forbidden = forbidden;
        runner = new CheckRunner(System::nanoTime, log);
        this.context = context;
        this.data = data;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    List<Part> parts(List<Check> checks, Optional<SelfTest.Result> last) {
        return List.of(new Part("versions.txt", mask -> versions()), new Part("settings.txt", mask -> inForce()),
                new Part("settings-problems.txt", mask -> problems()), new Part("installation.txt", mask -> descriptor()),
                new Part("checks.txt", mask -> results(checks)), new Part("selftest.txt", mask -> last(last)));
    }

    private String versions() {
        StringBuilder text = new StringBuilder();
        Arrays.stream(context.getBundles()).filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith("lu.seco."))
                .map(SystemParts::version).sorted().forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        PROPERTIES.forEach(name -> text.append(name).append(" = ").append(System.getProperty(name, "")).append('\n'));
        text.append("zone = ").append(clock.getZone()).append("\ntime = ").append(clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .append("\nheap = ").append(Runtime.getRuntime().maxMemory() / 1_000_000).append(" MB\nprocessors = ")
                .append(Runtime.getRuntime().availableProcessors()).append("\ndata = ").append(data.root()).append('\n');
        return text.toString();
    }

    private static String version(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    private String inForce() {
        StringBuilder text = new StringBuilder();
        for (SettingDefinition setting : settings.definitions()) {
            String value = settings.value(setting.key()).orElse("");
            String shown = Mask.secret(setting.key()) && !value.isEmpty() ? "***" : value.replace("\n", "\n    ");
            text.append(setting.key()).append(" = ").append(shown).append(value.equals(setting.standard()) ? "" : "    # " + setting.standard())
                    .append('\n');
        }
        return text.toString();
    }

    private String problems() {
        StringBuilder text = new StringBuilder();
        for (SettingsProblem problem : settings.problems()) {
            // the sentence quotes the line, and the line may hold a secret
            boolean secret = Mask.secret(problem.key() + problem.value());
            text.append(problem.line()).append(": ").append(secret ? problem.told().code() : texts.text(problem.told())).append('\n');
        }
        return text.toString();
    }

    private String descriptor() throws Exception {
        Optional<String> place = settings.value("sofie.descriptor");
        Path file = data.root().resolve(place.orElse("sofie.properties"));
        forbidden.check(file);
        if (Files.size(file) > LARGEST_DESCRIPTOR) {
            throw new IllegalStateException(file + " > " + LARGEST_DESCRIPTOR + " bytes");
        }
        return "# " + file + "\n" + Files.readString(file);
    }

    private String results(List<Check> checks) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        for (Check check : checks) {
            add(text, runner.run(check, TIMEOUT));
        }
        return text.toString();
    }

    private String last(Optional<SelfTest.Result> last) {
        StringBuilder text = new StringBuilder(last.map(result -> result.at() + "\n").orElseGet(() -> texts.text(Message.of("support.selftest.none")) + "\n"));
        last.ifPresent(result -> result.checks().forEach(ran -> add(text, ran)));
        return text.toString();
    }

    private void add(StringBuilder text, SelfTest.Ran ran) {
        text.append(texts.text(Message.of("check." + ran.id()))).append("  [").append(ran.id()).append("]  ").append(ran.took().toMillis()).append(" ms\n");
        for (CheckResult result : ran.results()) {
            text.append("  ").append(result.outcome().name().toLowerCase(Locale.ROOT)).append(": ").append(texts.text(result.found())).append('\n');
            result.remedy().ifPresent(remedy -> text.append("      ").append(texts.text(remedy)).append('\n'));
        }
    }
}
