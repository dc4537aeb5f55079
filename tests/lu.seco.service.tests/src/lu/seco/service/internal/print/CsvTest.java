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
    public void nothingIsCalculated() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv csv = new Csv(out);
        csv.row(List.of("=1+1"));
        csv.flush();
        assertEquals("\uFEFF\"'=1+1\"\r\n", out.toString(StandardCharsets.UTF_8));
    }
}
