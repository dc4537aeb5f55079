// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.core.sofie.RunControl;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.SofieSession;
import lu.seco.sofie.internal.FakeInstallation;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Why SOFiE was not let in, as it says it during a run. */
public final class LoginWatchTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private FakeInstallation sofie;
    private Path technical;

    @Before
    public void start() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        sofie = new FakeInstallation(folder.getRoot().toPath());
        technical = sofie.root.resolve("logs/log_technical.log");
    }

    private Optional<LoginTrouble> run(String... script) throws Exception {
        sofie.script(script);
        try (SofieSession session = sofie.open()) {
            return session.run(RunKind.SEND, "run-1", RunControl.NEVER).login();
        }
    }

    private Optional<LoginTrouble> writing(String line) throws Exception {
        return run("echo '2026-02-10 08:30:15.123 ERROR [main] login - " + line + "' >> logs/log_technical.log");
    }

    @Test
    public void eachTroubleIsKnownByItsLine() throws Exception {
        Map<String, LoginTrouble> lines = Map.of("the password has expired (90 days)", LoginTrouble.PASSWORD_EXPIRED,
                "Le mot de passe est expiré", LoginTrouble.PASSWORD_EXPIRED,
                "wrong password", LoginTrouble.PASSWORD_WRONG,
                "no password is saved for batch processing", LoginTrouble.PASSWORD_WRONG,
                "the password is not synchronised", LoginTrouble.PASSWORD_UNSYNCHRONISED,
                "the certificate has expired", LoginTrouble.CERTIFICATE_EXPIRED);
        for (Map.Entry<String, LoginTrouble> line : lines.entrySet()) {
            assertEquals(line.getKey(), Optional.of(line.getValue()), writing(line.getKey()));
        }
        for (String harmless : new String[] {"the password expires in 15 days", "the certificate expires within 45 days", "no connection"}) {
            assertEquals(harmless, Optional.empty(), writing(harmless));
        }
    }

    @Test
    public void whatWasWrittenBeforeTheRunSaysNothing() throws Exception {
        Files.writeString(technical, "the password has expired\n");
        assertEquals(Optional.empty(), run("exit 1"));
        Files.writeString(technical, "");
        assertEquals(Optional.empty(), run("exit 1"));
    }

    @Test
    public void whatTheRunPrintsCountsToo() throws Exception {
        assertEquals(Optional.of(LoginTrouble.CERTIFICATE_EXPIRED), run("echo The certificate has expired", "exit 1"));
        assertEquals(Optional.empty(), run("exit 1"));
    }

    @Test
    public void aLogThatIsRotatedMeanwhileIsReadOn() throws Exception {
        Files.writeString(technical, "an older line\n");
        assertEquals(Optional.of(LoginTrouble.PASSWORD_WRONG), run("echo 'wrong password' >> logs/log_technical.log",
                "mv logs/log_technical.log logs/log_technical.log.1", "echo started > logs/log_technical.log"));
    }

    @Test
    public void theGravestOfSeveralCounts() throws Exception {
        assertEquals(Optional.of(LoginTrouble.PASSWORD_EXPIRED), run("echo the certificate has expired", "echo the password has expired"));
    }

    @Test
    public void theWordingIsData() throws Exception {
        sofie.descriptor("login.pattern.1 = password-wrong AUTH-17");
        assertEquals(Optional.of(LoginTrouble.PASSWORD_WRONG), run("echo error AUTH-17"));
        assertEquals("the defaults hold no more", Optional.empty(), run("echo the password has expired"));
    }

    @Test
    public void anExpressionThatExplodesSaysNothing() throws Exception {
        sofie.descriptor("login.pattern.1 = password-wrong (a+)+b");
        assertEquals(Optional.empty(), run("echo " + "a".repeat(60)));
    }

    @Test
    public void aTechnicalLogThatCannotBeReadKeepsNoRun() throws Exception {
        Files.createDirectories(technical);
        assertEquals(Optional.of(LoginTrouble.PASSWORD_EXPIRED), run("echo the password has expired"));
    }
}
