// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import lu.seco.core.update.Site;

/**
 * A site on a web server. Uses Java's own client because it ends on its own where a server says nothing any more (time limit for each read), and takes the
 * proxy of the system properties. Nothing that comes from here is believed before its hash is known.
 */
final class HttpSource implements Source {

    private final String base;
    private final int millis;

    /** @param limit for the connection and for each read */
    HttpSource(String address, Duration limit) {
        this.base = address.endsWith("/") ? address : address + "/";
        this.millis = (int) limit.toMillis();
    }

    @Override
    public Site site() {
        return new Site(base, false);
    }

    @Override
    public InputStream open(String path) throws IOException {
        URLConnection connection = URI.create(base + path).toURL().openConnection();
        connection.setConnectTimeout(millis);
        connection.setReadTimeout(millis);
        connection.setUseCaches(false);
        connection.setRequestProperty("Accept-Encoding", "identity");
        int code = ((HttpURLConnection) connection).getResponseCode();
        if (code == HttpURLConnection.HTTP_NOT_FOUND || code == HttpURLConnection.HTTP_GONE) {
            throw new NoSuchFileException(base + path);
        }
        if (code != HttpURLConnection.HTTP_OK) {
            throw new IOException("HTTP " + code);
        }
        return connection.getInputStream();
    }
}
