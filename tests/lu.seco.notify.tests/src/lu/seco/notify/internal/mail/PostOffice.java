// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The other end of SMTP over a real socket, for what GreenMail cannot do: STARTTLS, refused recipients, a server that falls silent. One connection
 * after the other.
 */
final class PostOffice implements AutoCloseable {

    /** What it was told, one line each; the mail with line feeds. */
    final List<String> heard = new CopyOnWriteArrayList<>();
    volatile boolean offersTls = true;
    volatile boolean silent;
    volatile String refused = "";
    private final SSLContext tls;
    private final ServerSocket server;

    PostOffice(SSLContext tls) throws IOException {
        this.tls = tls;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "post-office");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.setSoTimeout(60_000);
                talk(socket, "220 post office");
            } catch (IOException e) {
                heard.add("end");
            }
        }
    }

    private void talk(Socket socket, String greeting) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        if (!greeting.isEmpty()) {
            say(socket, greeting);
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (silent) {
                continue;
            }
            String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(socket, "250-post office\r\n250-AUTH PLAIN\r\n250 "
                        + (offersTls && !(socket instanceof SSLSocket) ? "STARTTLS" : "8BITMIME"));
                case "STARTTLS" -> {
                    say(socket, "220 go ahead");
                    SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), false);
                    secure.setUseClientMode(false);
                    talk(secure, "");
                    return;
                }
                case "AUTH" -> say(socket, plain(line).endsWith("\0paie\0canary-7f3a") ? "235 welcome" : "535 who are you");
                case "RCPT" -> say(socket, !refused.isEmpty() && line.contains(refused) ? "550 nobody" : "250 good");
                case "DATA" -> {
                    say(socket, "354 go ahead");
                    mail(in);
                    say(socket, "250 taken");
                }
                default -> say(socket, "250 good");
            }
        }
    }

    private static String plain(String line) {
        return new String(Base64.getDecoder().decode(line.substring("AUTH PLAIN ".length())), StandardCharsets.UTF_8);
    }

    private void mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        heard.add(mail.toString());
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
