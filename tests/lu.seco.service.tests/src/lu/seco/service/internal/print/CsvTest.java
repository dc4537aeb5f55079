// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

public class CsvTest {

    @Test
    public void everyCellIsQuotedAndRowsEndAsSpreadsheetsWantThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv csv = new Csv(out);
        csv.row(List.of("a;b", "say \"é\"\nnow", ""));
        csv.flush();
        assertEquals("\uFEFF\"a;b\";\"say \"\"é\"\"\nnow\";\"\"\r\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    public void nothingIsCalculated() {
        for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\uFF1D1")) {
            assertEquals("'" + evil, Csv.harmless(evil));
        }
        for (String good : List.of("", " ", "1985010112345", "a=b", "1-2")) {
            assertEquals(good, Csv.harmless(good));
        }
    }
}
