// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lu.seco.product.Await;
import lu.seco.product.Office;
import lu.seco.product.Product;
import lu.seco.product.Sofie;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Passwords that somebody wrote where none belong, or that stand in the environment, are found nowhere else afterwards. */
public class SecretsTest {

    private static final String IN_SETTINGS = "canary-settings-1f6c";
    private static final String IN_DESCRIPTOR = "canary-descriptor-9b2e";
    private static final String IN_ENVIRONMENT = "canary-environment-4d70";
    private static final List<String> ALL = List.of(IN_SETTINGS, IN_DESCRIPTOR, IN_ENVIRONMENT);
    /** Where the test itself, or the person, wrote them. */
    private static final Set<String> WRITTEN_THERE = Set.of("seco.properties", "sofie.properties");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Office office;

    @Before
    public void setUp() throws Exception {
        Sofie sofie = new Sofie(folder.getRoot().toPath().resolve("sofie"), "ccss.today=2026-02-10");
        office = new Office(folder.getRoot().toPath().resolve("data"), sofie);
    }

    @After
    public void tearDown() throws Exception {
        office.close();
    }

    @Test
    public void secretsReachNeitherLogsNorJournalNorArgumentsNorAnswers() throws Exception {
        office.settings("mail.password = " + IN_SETTINGS, "smtp.token " + IN_SETTINGS, "exchange.action.1 = * run /bin/true {file} {kind}");
        office.descriptor("environment.SOFIE_PASSWORD = " + IN_DESCRIPTOR);
        office.environment("CCSS_PASSWORD", IN_ENVIRONMENT);
        office.start();
        Await.until("the refused lines are told", office::describe, () -> log().contains("mail.password") && log().contains("SOFIE_PASSWORD"));
        assertHarmless(office.seco(0, "status"));
        arguments();
        office.descriptor();
        office.drop(Product.sample("02-decsal-bad", "DECSAL.dta"), "DECSAL.dta");
        office.awaitState("DECSAL.dta", "ANSWERED");
        arguments();
        assertHarmless(office.seco(0, "journal", "--json"));
        assertEquals(0, office.stop());
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.getRoot().toPath())) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !WRITTEN_THERE.contains(file.getFileName().toString())).toList()) {
                // every byte one character, so that binary files can be searched too
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (ALL.stream().anyMatch(text::contains)) {
                    found.add(file);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    public void theTokenOfTheControlChannelIsInItsFileAlone() throws Exception {
        office.start();
        Path control = office.data().resolve("run/control");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(control)));
        String token = Files.readString(control).replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        assertTrue(token, token.matches("[0-9a-f]{64}"));
        office.seco(0, "status");
        assertFalse(ProcessHandle.allProcesses().anyMatch(process -> process.info().commandLine().orElse("").contains(token)));
        assertEquals(0, office.stop());
        try (Stream<Path> files = Files.walk(office.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1).contains(token));
            }
        }
    }

    private String log() throws IOException {
        Path file = office.data().resolve("logs/seco.log");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static void assertHarmless(String text) {
        assertFalse(text, ALL.stream().anyMatch(text::contains));
    }

    /** What any user of the machine sees of processes. */
    private static void arguments() {
        ProcessHandle.allProcesses().map(process -> process.info().commandLine().orElse("")).forEach(SecretsTest::assertHarmless);
    }
}
