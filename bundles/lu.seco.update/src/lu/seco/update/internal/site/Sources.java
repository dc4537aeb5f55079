// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import lu.seco.core.Message;

/** Finds out what a line of the settings means. */
public final class Sources {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Sources() {
    }

    /**
     * The site a line names.
     *
     * @param line an address or a folder
     * @param root from where a relative folder is meant
     * @throws SiteException if it is neither
     */
    public static Source of(String line, Path root) throws SiteException {
        String text = line.strip();
        try {
            String lower = text.toLowerCase(Locale.ROOT);
            if (lower.startsWith("http://") || lower.startsWith("https://")) {
                URI address = URI.create(text);
                if (address.getHost() != null && address.getUserInfo() == null && address.getQuery() == null && address.getFragment() == null) {
                    return new HttpSource(text, LIMIT);
                }
            } else if (lower.startsWith("file:")) {
                return new FolderSource(Path.of(URI.create(text)));
            } else if (!text.isEmpty() && !lower.matches("[a-z][a-z0-9+.-]+:.*")) {
                return new FolderSource(root.resolve(Path.of(text)).normalize());
            }
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new SiteException(Message.of("update.site.wrong", text), e);
        }
        throw new SiteException(Message.of("update.site.wrong", text));
    }
}
