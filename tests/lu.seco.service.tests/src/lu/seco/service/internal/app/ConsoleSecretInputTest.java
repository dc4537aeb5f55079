// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import org.junit.Test;

/** What counts as the secret on the standard input. */
public class ConsoleSecretInputTest {

    @Test
    public void oneLineEndIsNoPartOfIt() throws IOException {
        assertEquals(" a b ", read(" a b \r\n"));
        assertEquals("a\n", read("a\n\n"));
        assertEquals("é€", read("é€"));
        assertEquals("", read("\n"));
    }

    @Test
    public void moreThanASecretCanHaveIsNotReadOn() throws IOException {
        assertEquals(1024, read("x".repeat(1024) + "\r\n").length());
        assertEquals(1025, read("x".repeat(9999)).length());
    }

    private static String read(String text) throws IOException {
        return new String(ConsoleSecretInput.all(new StringReader(text)));
    }
}
