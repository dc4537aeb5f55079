// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What a received file brings into a command is data there, or the command is not run. */
public class ArgumentTest {

    @Test
    public void anOrdinaryNameIsData() {
        assertEquals(Optional.empty(), misread("import.cmd", "{name}", "SALRET.1900990001500_999901_20260211091500.dta"));
        assertEquals(Optional.empty(), misread("import.sh", "{name}", "a & b;$(x).dta"));
    }

    @Test
    public void aNameThatLooksLikeAnOptionIsNot() {
        assertEquals(Optional.of("-rf"), misread("import.sh", "{name}", "-rf"));
        assertEquals(Optional.empty(), misread("import.sh", "--file={name}", "--file=-rf"));
    }

    @Test
    public void whatAWindowsScriptWouldRunIsNot() {
        for (String bad : List.of("a&calc.dta", "a|b", "a>b", "a<b", "a^b", "%PATH%", "a!b", "a\"b", "a\nb")) {
            assertEquals(Optional.of(bad), misread("C:\\Paie\\IMPORT.BAT", "{name}", bad));
        }
    }

    @Test
    public void whatTheOfficeWroteItselfIsItsOwn() {
        assertEquals(Optional.empty(), misread("import.cmd", "-x", "-x"));
        assertEquals(Optional.empty(), misread("import.cmd", "a&b", "a&b"));
    }

    private static Optional<String> misread(String program, String written, String filled) {
        return Argument.misread(List.of(program, written), List.of(program, filled));
    }
}
