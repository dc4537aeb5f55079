// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsProblem;
import org.junit.Test;

/** A password that somebody wrote into the settings file is told of without being repeated: the sentence goes to logs and windows. */
public class SecretsInSettingsTest {

    private static final String CANARY = "canary-7f3a";

    private final ValueReader reader = new ValueReader(Path.of("data").toAbsolutePath());
    private final Catalogue catalogue = Catalogue.of(List.of(
            SettingDefinition.of("lu.seco.mail", "token.count", SettingType.INTEGER, "3"),
            SettingDefinition.of("lu.seco.mail", "passive", SettingType.BOOLEAN, "no")), reader);

    @Test
    public void neitherUnknownNorMalformedNorRefusedLinesRepeatIt() {
        for (String line : List.of("mail.password = " + CANARY, "MAIL.PASSWD=" + CANARY, "smtp.api-key = " + CANARY, "mot_de_passe = " + CANARY,
                "Kennwort = " + CANARY, "mail.token.count = " + CANARY, "mail.password " + CANARY, "password: " + CANARY, "my secret is " + CANARY)) {
            List<SettingsProblem> problems = problems(line);
            assertEquals(line, 1, problems.size());
            assertFalse(problems.toString(), problems.toString().contains(CANARY));
            assertEquals(SecretNames.HIDDEN, problems.get(0).value());
        }
    }

    @Test
    public void whatIsNoSecretIsRepeatedSoThatItIsFound() {
        assertEquals("perhaps", problems("mail.passive = perhaps").get(0).value());
        assertEquals("1", problems("mail.port = 1").get(0).value());
        assertTrue(problems("nonsense").get(0).told().arguments().contains("nonsense"));
    }

    private List<SettingsProblem> problems(String line) {
        return Interpreter.interpret(line, catalogue, reader, Map.of(), "seco.properties", true).problems();
    }
}
