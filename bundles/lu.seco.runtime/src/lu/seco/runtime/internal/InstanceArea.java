// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which folder the framework property {@code osgi.instance.area} means. Equinox writes it as a {@code file:} URL without escaping
 * blanks; people and scripts write escapes or a plain path.
 */
final class InstanceArea {

    private InstanceArea() {
    }

    /**
     * The folder, absolute. A text that can be read with and without escapes means the folder that exists; the unescaped one if both or
     * none do.
     *
     * @throws java.nio.file.InvalidPathException if the text cannot be a path on this system
     */
    static Path folder(String property, boolean windows) {
        boolean url = property.regionMatches(true, 0, "file:", 0, 5);
        String raw = url ? pathOfUrl(property.substring(5), windows) : property;
        Path plain = Path.of(raw).toAbsolutePath().normalize();
        Optional<Path> unescaped = url ? unescape(raw).map(text -> Path.of(text).toAbsolutePath().normalize()) : Optional.empty();
        return unescaped.filter(folder -> Files.isDirectory(folder) || !Files.isDirectory(plain)).orElse(plain);
    }

    private static String pathOfUrl(String rest, boolean windows) {
        String path = rest;
        if (path.startsWith("//localhost/")) {
            path = path.substring("//localhost".length());
        } else if (path.startsWith("///")) {
            path = path.substring(2);
        }
        // file:/C:/data names the drive behind the slash
        return windows && path.matches("/[A-Za-z]:.*") ? path.substring(1) : path;
    }

    private static Optional<String> unescape(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '%') {
                int end = text.indexOf('%', at) < 0 ? text.length() : text.indexOf('%', at);
                bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end - 1;
            } else if (at + 2 < text.length() && text.substring(at + 1, at + 3).matches("[0-9A-Fa-f]{2}")) {
                bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
        } catch (CharacterCodingException e) {
            // %XX that is no UTF-8 is no escape: the text means itself
            return Optional.empty();
        }
    }
}
