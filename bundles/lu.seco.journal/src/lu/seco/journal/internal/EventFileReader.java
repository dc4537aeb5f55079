// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All lines of all event files, in order. */
final class EventFileReader implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("\\{\"number\":(\\d{1,18}),");

    private final Iterator<Path> files;
    private BufferedReader in;
    private String file = "";
    private long lineNumber;
    private Optional<FileLine> next;

    EventFileReader(List<Path> months) throws IOException {
        files = months.iterator();
        next = advance();
    }

    /**
     * A line.
     *
     * @param file name of the file
     * @param lineNumber from 1
     * @param event number of its event; 0 if the line does not begin like one
     * @param text the line
     */
    record FileLine(String file, long lineNumber, long event, String text) {
    }

    /** The line that comes next; empty at the end. */
    Optional<FileLine> peek() {
        return next;
    }

    void skip() throws IOException {
        next = advance();
    }

    private Optional<FileLine> advance() throws IOException {
        while (true) {
            String text = in == null ? null : in.readLine();
            if (text != null) {
                lineNumber++;
                Matcher number = NUMBER.matcher(text);
                return Optional.of(new FileLine(file, lineNumber, number.lookingAt() ? Long.parseLong(number.group(1)) : 0, text));
            }
            if (!files.hasNext()) {
                return Optional.empty();
            }
            close();
            Path path = files.next();
            file = path.getFileName().toString();
            lineNumber = 0;
            // This reader, unlike that of class Files, goes on over bytes that are no UTF-8; the comparison finds them.
            in = new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
