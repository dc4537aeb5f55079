// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.diagnosis.RemedyBook;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.settings.Settings;
import org.junit.Test;

/** Nobody forgets that a service is also to be reached from a window of another process. */
public class ContractsTest {

    /**
     * Interfaces of the core that no window calls in another process: they only compute, are of this process alone, are said by bundles to the engine, or are
     * no services. Whoever adds an interface to the core decides where it belongs: here, or in {@link Contracts}.
     */
    private static final Set<String> NOT_EXPORTED = Set.of(
            // compute
            "Texts", "AnswerExplainer", "ContentCheck", "Records", "SampleWriter", "Rules", "WorkingDays", "FileKnowledge", "LogAnalysis",
            // of this process
            "DataFolder", "IdSource", "InstanceGuard", "RemoteEngine", "RemoteEngines", "Secrets", "Steps",
            // files of the data folder and of the program, with the rights of who has the window
            "AdminLock", "Backups", "BackupProgress", "BeforeUpdate", "InstallationFinder", "InstallationSetup", "SettingsTransfer",
            "Updates", "UpdateListener", "Progress", "ConfigurationFiles", "Restart", "SiteKeys",
            // inside the engine
            "SofieDriver", "SofieSession", "RunControl", "Notifier", "EndingSource", "LogSource", "SettingsContribution", "SettingsRule",
            "ChangeLedger",
            // no services
            "Content");

    private static final Pattern INTERFACE = Pattern.compile("(?m)^\\s*public (?:sealed )?interface (\\w+)");

    private static Set<String> ofTheCore() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("..", "..", "bundles", "lu.seco.core", "src"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher found = INTERFACE.matcher(Files.readString(file));
                while (found.find()) {
                    if (!Files.readString(file).contains("sealed interface " + found.group(1))) {
                        names.add(found.group(1));
                    }
                }
            }
        }
        assertFalse("the core was found", names.isEmpty());
        return names;
    }

    @Test
    public void everyInterfaceOfTheCoreIsExportedOrMeantNotToBe() throws Exception {
        Set<String> known = Stream.concat(Contracts.EXPORTS.stream().map(Export::type), Contracts.LISTENERS.stream()).map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(NOT_EXPORTED);
        Set<String> forgotten = ofTheCore();
        forgotten.removeAll(known);
        assertEquals("say in Contracts, or here, where these belong", Set.of(), forgotten);
    }

    @Test
    public void whatIsSpecialAboutAMethodNamesOneThatExists() {
        for (Export export : Contracts.EXPORTS) {
            Set<String> methods = Stream.of(export.type().getMethods()).map(java.lang.reflect.Method::getName).collect(Collectors.toSet());
            Stream.of(export.memory(), export.silent(), export.refused(), export.owner(), export.checked()).flatMap(Set::stream)
                    .forEach(name -> assertTrue(export.type().getSimpleName() + "." + name, methods.contains(name)));
        }
    }

    @Test
    public void guestsNeitherNameFilesNorChangeSettings() {
        Contracts contracts = new Contracts();
        for (Contract contract : contracts.services()) {
            contract.operations().stream().filter(Operation::namesFiles).filter(operation -> contract.type() != Logs.class)
                    .forEach(operation -> assertTrue(operation.toString(), contract.ownerOnly(operation)));
        }
        assertTrue(ownerOnly(contracts, Settings.class, "change(Map,String)"));
        assertTrue(ownerOnly(contracts, RemedyBook.class, "install(Path,String)"));
        assertFalse(ownerOnly(contracts, Exchange.class, "order(Order)"));
    }

    private static boolean ownerOnly(Contracts contracts, Class<?> type, String name) {
        Contract contract = contracts.service(type).orElseThrow();
        return contract.ownerOnly(contract.operation(name).orElseThrow());
    }
}
