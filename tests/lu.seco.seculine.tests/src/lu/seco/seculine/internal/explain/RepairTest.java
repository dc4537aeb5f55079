// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.Set;
import lu.seco.core.content.Explanation;
import lu.seco.core.file.SentContent;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Which items of an answer a later file repairs. */
public final class RepairTest {

    private static final String FIRST = "1;1900990012000;1890010190183;202601;350000;173;0;0;0;0;0;0;0;01;31;;;;;R-1";
    private static final String KEY = "1900990012000;1890010190183;202601;";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Desk desk;

    @Before
    public void open() {
        desk = new Desk(folder.getRoot().toPath());
    }

    @Test
    public void aCorrectedRecordRepairsTheRefusedOneButTheSameAgainDoesNot() throws IOException {
        assertEquals(Set.of(KEY), repaired(refuse(FIRST, 4), FIRST.replace("350000", "360000")));
        assertEquals("with another reference", Set.of(KEY), repaired(refuse(FIRST, 4), FIRST.replace("R-1", "")));
        assertEquals(Set.of(), repaired(refuse(FIRST, 4), FIRST));
        assertEquals(Set.of(), repaired(refuse(FIRST, 4), FIRST.replace("202601", "202602")));
    }

    @Test
    public void oneOfTwoDuplicatesAloneRepairsBoth() throws IOException {
        String other = FIRST.replace("350000", "360000");
        assertEquals(Set.of(KEY), repaired(refuse(FIRST, 1) + refuse(other, 1), other));
        assertEquals("both again", Set.of(), repaired(refuse(FIRST, 1) + refuse(other, 1), other, FIRST));
    }

    @Test
    public void theOwnReferenceTellsTheCorrectionOfAWrongNumber() throws IOException {
        String wrong = FIRST.replace("1890010190183", "1890010190184");
        assertEquals(Set.of("1900990012000;1890010190184;202601;"), repaired(refuse(wrong, 3), FIRST));
        assertEquals("another reference", Set.of(), repaired(refuse(wrong, 3), FIRST.replace("R-1", "R-2")));
        String right = FIRST.replace("202601", "202512");
        assertEquals("a right number is not taken for a wrong one", Set.of(), repaired(refuse(right, 14), FIRST));
    }

    @Test
    public void anIncapacityIsToldApartByItsTypeAndFirstDay() throws IOException {
        Explanation malret = desk.explain("MALRET" + Desk.DTA, Desk.HEADER + "1;14;1900990012000;1890010190183;202601;1;20260105;20260105;13;\r\n");
        assertEquals(Set.of("1900990012000;1890010190183;202601;1;20260105"), desk.explainer().repaired(malret,
                desk.sent("later", "DECMAL", Desk.HEADER + "1;1900990012000;1890010190183;202601;1;20260105;20260105;8;\r\n")));
        assertEquals(Set.of(), desk.explainer().repaired(malret,
                desk.sent("later", "DECMAL", Desk.HEADER + "1;1900990012000;1890010190183;202601;1;20260119;20260119;8;\r\n")));
    }

    @Test
    public void aMissingWageIsThereAsSoonAsItIsDeclared() throws IOException {
        Explanation salman = desk.explain("SALMAN" + Desk.DTA, Desk.HEADER + "1;1900990012000;1890010190183;202601;MUSTERFRAU;ANNA;\r\n");
        assertEquals(Set.of(KEY), desk.explainer().repaired(salman, desk.sent("later", "DECSAL", Desk.HEADER + FIRST + "\r\n")));
        assertEquals(Set.of(), desk.explainer().repaired(salman, desk.sent("later", "DECMAL", Desk.HEADER + FIRST + "\r\n")));
    }

    @Test
    public void anotherRequestForTheSamePersonRepairsARefusedOne() throws IOException {
        String request = "<d><r><employeur>1900990012000</employeur><assure>1890010190183</assure><debut>2026-01-01</debut></r></d>";
        SentContent sent = desk.sent("sent", "DEMDET (XML)", request);
        Explanation detret = desk.explain(Desk.DETRET,
                "<d><r><employeur>1900990012000</employeur><assure>1890010190183</assure><code>6</code></r></d>", sent);
        assertEquals("sent", detret.items().get(0).sent().get(0).reportId());
        assertEquals(Set.of(), desk.explainer().repaired(detret, sent));
        assertEquals(Set.of("1900990012000;1890010190183"),
                desk.explainer().repaired(detret, desk.sent("later", "DEMDET (XML)", request.replace("01-01", "02-01"))));
    }

    private Set<String> repaired(String refused, String... later) throws IOException {
        Explanation explanation = desk.explain("SALRET" + Desk.DTA, Desk.HEADER + refused);
        return desk.explainer().repaired(explanation, desk.sent("later", "DECSAL", Desk.HEADER + String.join("\r\n", later) + "\r\n"));
    }

    private static String refuse(String record, int code) {
        return record.charAt(0) + ";" + code + record.substring(1) + "\r\n";
    }
}
