// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.diagnosis.internal.Connection.HostPort;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Whether SOFiE's server can be reached. The default address is public but not confirmed, and SOFiE may go through a proxy of its own; so what was never
 * reached is a warning, what was reached before and is not any more is bad.
 */
@Component(service = Check.class, configurationPid = DiagnosisSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class NetworkCheck implements Check {

    private static final int PORT = 443;

    private final Logger log;
    private volatile Config config;
    private volatile String reached = "";

    /** Keys of {@link DiagnosisSettings}. */
    public @interface Config {

        /** Whether it looks at all. */
        boolean network_check() default true;

        /** SOFiE's server. */
        String network_host() default "sofie.cetrel.lu";

        /** Its port. */
        int network_port() default PORT;

        /** {@code host:port} of a proxy; empty text: none. */
        String network_proxy() default "";

        /** So many milliseconds it may take. */
        long network_timeout() default 5_000;
    }

    @Activate
    public NetworkCheck(@Reference(service = LoggerFactory.class) Logger log, Config config) {
        this.log = log;
        this.config = config;
    }

    /** Holds for the next look. */
    @Modified
    public void modified(Config now) {
        config = now;
    }

    @Override
    public String id() {
        return "seco.network";
    }

    @Override
    public boolean installation() {
        return false;
    }

    @Override
    public List<CheckResult> run() {
        Config now = config;
        if (!now.network_check() || now.network_host().isBlank()) {
            return List.of(new CheckResult(CheckResult.Outcome.UNKNOWN, Message.of("diagnosis.network.off"), Optional.empty()));
        }
        String where = now.network_host() + ":" + now.network_port();
        HostPort proxy;
        try {
            proxy = HostPort.parse(now.network_proxy());
        } catch (IllegalArgumentException e) {
            return List.of(CheckResult.bad(Message.of("diagnosis.network.proxy", now.network_proxy()), Message.of("diagnosis.network.proxy.remedy")));
        }
        try {
            Connection.tryIt(now.network_host(), now.network_port(), proxy, Duration.ofMillis(now.network_timeout()));
            reached = where + " " + proxy;
            return List.of(CheckResult.good(Message.of("diagnosis.network.good", where)));
        } catch (IOException | RuntimeException e) {
            log.info("{} cannot be reached: {}", where, e.toString());
            Message found = Message.of("diagnosis.network.failed", where, Reason.of(e));
            Message remedy = Message.of("diagnosis.network.remedy", where);
            return List.of(reached.equals(where + " " + proxy) ? CheckResult.bad(found, remedy) : CheckResult.warning(found, remedy));
        }
    }
}
