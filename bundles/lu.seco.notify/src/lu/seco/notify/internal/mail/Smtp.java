// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import lu.seco.core.Message;
import lu.seco.notify.internal.delivery.UndeliveredException;

/** Sends one mail over SMTP. The server must prove its name, and no password goes over a connection that is not protected. Times are bounded. */
final class Smtp {

    private static final int CONNECT_MILLIS = 15_000;
    private static final int WAIT_MILLIS = 30_000;

    private final Optional<SSLSocketFactory> trusted;
    private final int waitMillis;

    /** Trusts whom Java trusts. */
    Smtp() {
        this(Optional.empty(), WAIT_MILLIS);
    }

    Smtp(Optional<SSLSocketFactory> trusted, int waitMillis) {
        this.trusted = trusted;
        this.waitMillis = waitMillis;
    }

    /**
     * Sends.
     *
     * @param password empty array: none
     * @throws UndeliveredException with a sentence that says what to do; partly if some recipients were refused
     */
    void send(Server server, char[] password, Set<String> to, Letter letter, Instant now) throws UndeliveredException {
        send(server, password, to, letter, Optional.empty(), now);
    }

    /**
     * Sends, with a file.
     *
     * @param attachment a file that goes along under its own name
     * @throws UndeliveredException as above
     */
    void send(Server server, char[] password, Set<String> to, Letter letter, Optional<Path> attachment, Instant now) throws UndeliveredException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jakarta Mail looks for its own parts there
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            Session session = Session.getInstance(properties(server));
            MimeMessage message = message(session, server, to, letter, attachment, now);
            boolean login = !server.user().isEmpty() && server.security() != Server.Security.NONE;
            try (Transport transport = session.getTransport(server.security() == Server.Security.TLS ? "smtps" : "smtp")) {
                // Jakarta Mail takes the password as text only; nothing keeps it longer than the call
                transport.connect(server.host(), server.port(), login ? server.user() : null, login ? new String(password) : null);
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw undelivered(server, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Properties properties(Server server) {
        Properties properties = new Properties();
        String protocol = server.security() == Server.Security.TLS ? "mail.smtps." : "mail.smtp.";
        properties.put(protocol + "connectiontimeout", Integer.toString(Math.min(CONNECT_MILLIS, waitMillis)));
        properties.put(protocol + "timeout", Integer.toString(waitMillis));
        properties.put(protocol + "writetimeout", Integer.toString(waitMillis));
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(protocol + "sendpartial", "true");
        properties.put(protocol + "quitwait", "false");
        properties.put(protocol + "from", server.from());
        if (server.security() == Server.Security.STARTTLS) {
            properties.put(protocol + "starttls.enable", "true");
            properties.put(protocol + "starttls.required", "true");
        }
        boolean login = !server.user().isEmpty() && server.security() != Server.Security.NONE;
        properties.put(protocol + "auth", Boolean.toString(login));
        trusted.ifPresent(factory -> properties.put(protocol + "ssl.socketFactory", factory));
        return properties;
    }

    private static MimeMessage message(Session session, Server server, Set<String> to, Letter letter, Optional<Path> attachment, Instant now)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.from(), true));
        for (String address : to) {
            message.addRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(address, true));
        }
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language());
        MimeMultipart both = new MimeMultipart("alternative", part(letter.plain(), "text/plain"), part(letter.html(), "text/html"));
        MimeMultipart whole = attachment.isPresent() ? new MimeMultipart("mixed", body(both), file(attachment.get())) : both;
        content(message, whole, whole.getContentType());
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        content(part, text, type + "; charset=UTF-8");
        return part;
    }

    private static MimeBodyPart body(MimeMultipart both) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        content(part, both, both.getContentType());
        return part;
    }

    private static MimeBodyPart file(Path file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Attachment(file)));
        part.setFileName(file.getFileName().toString());
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static void content(Part part, Object content, String type) throws MessagingException {
        DataHandler handler = new DataHandler(content, type);
        handler.setCommandMap(new Contents());
        part.setDataHandler(handler);
    }

    private static UndeliveredException undelivered(Server server, MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return new UndeliveredException(Message.of("notify.mail.login", server.host(), server.user()));
        }
        if (e instanceof SendFailedException failed && failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0) {
            boolean some = failed.getValidSentAddresses() != null && failed.getValidSentAddresses().length > 0;
            String refused = Arrays.stream(failed.getInvalidAddresses()).map(Address::toString).collect(Collectors.joining(", "));
            return new UndeliveredException(Message.of("notify.mail.recipients", server.host(), refused), some);
        }
        String code = causes(e).anyMatch(SSLException.class::isInstance) ? "notify.mail.tls"
                : causes(e).anyMatch(IOException.class::isInstance) ? "notify.mail.unreachable" : "notify.mail.refused";
        return new UndeliveredException(Message.of(code, server.host(), server.port()));
    }

    private static Stream<Throwable> causes(Throwable from) {
        return Stream.iterate(from, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
