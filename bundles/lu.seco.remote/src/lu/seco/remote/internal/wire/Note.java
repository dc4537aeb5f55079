// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.io.SafeFile;

/**
 * The note by which windows find the service, as a JSON object.
 *
 * @param port on the loopback interface
 * @param token what a window must know: whoever can read the note is let in. It never goes over the channel
 * @param pid the process that wrote it
 */
public record Note(int port, String token, long pid) {

    private static final int LARGEST = 4096;

    public Note {
        Objects.requireNonNull(token, "token");
        if (port < 1 || port > 65535 || token.length() < 32) {
            throw new IllegalArgumentException("not a note");
        }
    }

    /** Leaves the note, readable by nobody but this account. */
    public void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.beginObject().name("port").value(port).name("token").value(token).name("pid").value(pid).endObject();
        }
        SafeFile.writeSecret(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Leaves the note, readable by a group too.
     *
     * @throws IOException if the system knows no such group, or no groups at all, or if this account may not give a file to it; then there is no note
     */
    public void write(Path file, String group) throws IOException {
        write(file);
        try {
            PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (rights == null) {
                throw new IOException("this system has no groups that could read a file");
            }
            GroupPrincipal principal = file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group);
            rights.setGroup(principal);
            rights.setPermissions(PosixFilePermissions.fromString("rw-r-----"));
        } catch (IOException | UnsupportedOperationException e) {
            Files.deleteIfExists(file);
            throw new IOException("the note " + file + " cannot be given to the group " + group + ": " + e, e);
        }
    }

    /** The note that lies there; empty if there is none that can be read. */
    public static Optional<Note> read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            String text = new String(SafeFile.read(file, LARGEST), StandardCharsets.UTF_8);
            return Optional.of(Frames.fitting(() -> parse(text)));
        } catch (IOException e) {
            // half of a note, somebody else's, or none any more: as if nobody were there; it is looked for again
            return Optional.empty();
        }
    }

    private static Note parse(String text) throws IOException {
        int port = 0;
        String token = "";
        long pid = -1;
        try (JsonReader in = new JsonReader(new StringReader(text))) {
            in.beginObject();
            while (in.hasNext()) {
                switch (in.nextName()) {
                    case "port" -> port = in.nextInt();
                    case "token" -> token = in.nextString();
                    case "pid" -> pid = in.nextLong();
                    default -> in.skipValue();
                }
            }
            in.endObject();
        }
        return new Note(port, token, pid);
    }

    /** The token stays out of every log. */
    @Override
    public String toString() {
        return "Note[port=" + port + ", pid=" + pid + "]";
    }
}
