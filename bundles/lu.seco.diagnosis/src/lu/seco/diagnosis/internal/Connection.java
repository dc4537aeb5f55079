// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Opens a connection (TCP), directly or through a proxy by {@code CONNECT}, and closes it at once. Nothing is sent to the server itself. */
final class Connection {

    private static final int LONGEST = 1_000;

    private Connection() {
    }

    /**
     * Tries.
     *
     * @param proxy without a host: none
     * @throws IOException if it cannot be opened; its message says why
     */
    static void tryIt(String host, int port, HostPort proxy, Duration timeout) throws IOException {
        boolean direct = proxy.host().isEmpty();
        int millis = (int) timeout.toMillis();
        InetSocketAddress address = direct ? new InetSocketAddress(host, port) : new InetSocketAddress(proxy.host(), proxy.port());
        if (address.isUnresolved()) {
            throw new UnknownHostException("unknown host: " + address.getHostString());
        }
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(millis);
            socket.connect(address, millis);
            if (!direct) {
                tunnel(socket, host, port);
            }
        }
    }

    private static void tunnel(Socket socket, String host, int port) throws IOException {
        String request = String.format(Locale.ROOT, "CONNECT %1$s:%2$d HTTP/1.1\r\nHost: %1$s:%2$d\r\n\r\n", host, port);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        StringBuilder line = new StringBuilder();
        InputStream input = socket.getInputStream();
        for (int sign = input.read(); sign >= 0 && sign != '\n' && line.length() < LONGEST; sign = input.read()) {
            line.append((char) sign);
        }
        String answer = line.toString().strip();
        // a proxy that asks for a login is there and works
        if (!answer.matches("HTTP/1\\.[01] (2\\d\\d|407)( .*)?")) {
            throw new IOException("proxy: " + (answer.isEmpty() ? "no answer" : answer.replaceAll("[^ -~]", "?")));
        }
    }

    /**
     * Where something is.
     *
     * @param host empty text: nowhere
     * @param port 1 to 65535
     */
    record HostPort(String host, int port) {

        /**
         * Reads {@code host:port}.
         *
         * @throws IllegalArgumentException if it is neither that nor blank
         */
        static HostPort parse(String text) {
            String plain = text.strip().replaceFirst("^https?://", "").replaceFirst("/$", "");
            if (plain.isEmpty()) {
                return new HostPort("", 0);
            }
            int colon = plain.lastIndexOf(':');
            int port = colon > 0 && plain.substring(colon + 1).matches("\\d{1,5}") ? Integer.parseInt(plain.substring(colon + 1)) : 0;
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException(text);
            }
            return new HostPort(plain.substring(0, colon), port);
        }
    }
}
