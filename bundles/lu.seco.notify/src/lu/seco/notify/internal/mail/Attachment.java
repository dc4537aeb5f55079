// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A zip file as a part of a mail. It is read while the mail is written, so its size costs no memory. */
record Attachment(Path file) implements DataSource {

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("only read");
    }

    @Override
    public String getContentType() {
        return "application/zip";
    }

    @Override
    public String getName() {
        return file.getFileName().toString();
    }
}
