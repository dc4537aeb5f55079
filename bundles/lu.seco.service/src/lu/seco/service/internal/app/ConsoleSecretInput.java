// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lu.seco.service.internal.settings.SecretInput;

/** The terminal of this process without showing what is typed; where there is none, its standard input. */
final class ConsoleSecretInput implements SecretInput {

    @Override
    public char[] read(String prompt) throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("%s ", prompt);
            return typed == null ? new char[0] : typed;
        }
        // not System.in: its buffer would keep the secret; this stream is never closed
        return all(new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    }

    /** Everything up to the end, without one line end behind it. */
    static char[] all(Reader reader) throws IOException {
        char[] buffer = new char[LARGEST + 3];
        int length = 0;
        for (int count = 0; count >= 0 && length < buffer.length; count = reader.read(buffer, length, buffer.length - length)) {
            length += count;
        }
        if (length > 0 && buffer[length - 1] == '\n') {
            length--;
        }
        if (length > 0 && buffer[length - 1] == '\r') {
            length--;
        }
        char[] secret = Arrays.copyOf(buffer, Math.min(length, LARGEST + 1));
        Arrays.fill(buffer, '\0');
        return secret;
    }
}
