// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.BundleSender;
import lu.seco.core.settings.Secrets;
import lu.seco.notify.internal.DeliveryConfig;
import lu.seco.notify.internal.NotifySettings;
import lu.seco.notify.internal.delivery.UndeliveredException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Support bundles as mail, over the mail server of the notifications, whether those are active or not. Only a person's order sends one, to one of the two
 * addresses of the settings. The bundle lies in a folder for temporary files while it is sent, readable by SeCo's account only.
 */
@Component(service = BundleSender.class, configurationPid = NotifySettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class BundleMail implements BundleSender {

    /** What most mail servers still take; base64 makes a third more of it. */
    private static final long LARGEST = 15_000_000;
    private static final int IDLE_SECONDS = 10;

    private final SupportBundle bundles;
    private final Texts texts;
    private final Clock clock;
    private final Secrets secrets;
    private final Logger log;
    private final Smtp smtp;
    private final ExecutorService worker;
    private volatile DeliveryConfig config;

    @Activate
    public BundleMail(@Reference SupportBundle bundles, @Reference Texts texts, @Reference Clock clock, @Reference Secrets secrets,
            @Reference(service = LoggerFactory.class) Logger log, DeliveryConfig config) {
        this(bundles, texts, clock, secrets, log, config, new Smtp());
    }

    BundleMail(SupportBundle bundles, Texts texts, Clock clock, Secrets secrets, Logger log, DeliveryConfig config, Smtp smtp) {
        this.bundles = bundles;
        this.texts = texts;
        this.clock = clock;
        this.secrets = secrets;
        this.log = log;
        this.smtp = smtp;
        this.config = config;
        // a thread only while something is sent
        ThreadPoolExecutor threads = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "seco-bundle-mail");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        worker = threads;
    }

    /** Holds for the next mail. */
    @Modified
    public void changed(DeliveryConfig now) {
        config = now;
    }

    /** Breaks off what is under way. */
    @Deactivate
    public void close() {
        worker.shutdownNow();
    }

    @Override
    public List<Addressee> addressees() {
        DeliveryConfig now = config;
        List<Addressee> all = new ArrayList<>();
        for (Who who : Who.values()) {
            String address = address(now, who);
            if (!address.isEmpty()) {
                all.add(new Addressee(who, address));
            }
        }
        return all;
    }

    private static String address(DeliveryConfig config, Who who) {
        return (who == Who.HELPDESK ? config.support_helpdesk() : config.support_own()).strip();
    }

    @Override
    public CompletableFuture<OrderResult> send(Optional<Subject> about, Who to, String person) {
        CompletableFuture<OrderResult> result = new CompletableFuture<>();
        try {
            worker.execute(() -> result.complete(sent(about, to, person)));
        } catch (RejectedExecutionException e) {
            result.complete(no(Message.of("notify.bundle.stopped")));
        }
        return result;
    }

    private OrderResult sent(Optional<Subject> about, Who to, String person) {
        try {
            String address = checked(to);
            log.info("support bundle to {} wanted by {}", address, person);
            deliver(about, address);
            return new OrderResult(true, 0, 0, Message.of("notify.bundle.done", address));
        } catch (UndeliveredException e) {
            return no(e.told());
        } catch (IOException e) {
            return no(Message.of("notify.bundle.unwritten", e.getMessage()));
        } catch (RuntimeException e) {
            log.error("the support bundle could not be sent", e);
            return no(Message.of("notify.bundle.failed"));
        }
    }

    private String checked(Who to) throws UndeliveredException {
        DeliveryConfig now = config;
        String address = address(now, to);
        String key = to == Who.HELPDESK ? "notify.support.helpdesk" : "notify.support.own";
        if (address.isEmpty()) {
            throw new UndeliveredException(Message.of("notify.bundle.address.missing", key));
        }
        if (!Routes.address(address)) {
            throw new UndeliveredException(Message.of("notify.bundle.address.wrong", key, address));
        }
        Server server = Server.of(now);
        if (server.host().isEmpty()) {
            throw new UndeliveredException(Message.of("notify.mail.host.missing"));
        }
        if (!Routes.address(server.from())) {
            throw new UndeliveredException(Message.of("notify.mail.from.missing"));
        }
        return address;
    }

    private void deliver(Optional<Subject> about, String address) throws IOException, UndeliveredException {
        // made for the owner only where the file system knows owners
        Path folder = Files.createTempDirectory("seco-bundle");
        try {
            Path file = about.isPresent() ? bundles.write(about.get(), folder) : bundles.write(folder);
            if (Files.size(file) > LARGEST) {
                throw new UndeliveredException(Message.of("notify.bundle.large", Files.size(file) / 1_000_000, LARGEST / 1_000_000));
            }
            new Post(Server.of(config), smtp, secrets, clock).send(Set.of(address), Letter.bundle(texts, file.getFileName().toString()), Optional.of(file));
        } finally {
            discard(folder);
        }
    }

    private void discard(Path folder) {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            log.warn("{} stays behind: {}", folder, e.toString());
        }
    }

    private static OrderResult no(Message why) {
        return new OrderResult(false, 0, 0, why);
    }
}
