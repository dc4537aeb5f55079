// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.lock;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.settings.AdminLock;
import lu.seco.core.settings.ChangeLedger;
import lu.seco.core.settings.SecretDefinition;
import lu.seco.core.settings.Secrets;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * The code of the administrator, kept among the secrets as a hash. After three wrong tries in a row each further one has to wait, from two seconds up to
 * five minutes; that is remembered as long as the process lives. A store of secrets that cannot be read counts as locked.
 */
@Component(service = {AdminLock.class, SettingsContribution.class})
public final class CodeLock implements AdminLock, SettingsContribution {

    /** Name of the hash among the secrets. */
    static final String NAME = "settings.admin.code";
    static final int SHORTEST = 6;
    private static final int LONGEST = 100;
    private static final int ITERATIONS = 600_000;
    private static final int FREE_TRIES = 3;
    private static final int MOST_DOUBLINGS = 8;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Secrets secrets;
    private final ChangeLedger ledger;
    private final Clock clock;
    private final Logger log;
    private final int iterations;
    private final SecureRandom random = new SecureRandom();
    private int wrong;
    private Instant until = Instant.MIN;

    @Activate
    public CodeLock(@Reference Secrets secrets, @Reference ChangeLedger ledger, @Reference Clock clock,
            @Reference(service = LoggerFactory.class) Logger log) {
        this(secrets, ledger, clock, log, ITERATIONS);
    }

    CodeLock(Secrets secrets, ChangeLedger ledger, Clock clock, Logger log, int iterations) {
        this.secrets = secrets;
        this.ledger = ledger;
        this.clock = clock;
        this.log = log;
        this.iterations = iterations;
    }

    @Override
    public List<SettingDefinition> settings() {
        return List.of();
    }

    @Override
    public List<SecretDefinition> secrets() {
        return List.of(new SecretDefinition(NAME, SettingPage.STATION, false));
    }

    @Override
    public boolean locked() {
        try {
            Optional<char[]> stored = secrets.read(NAME);
            stored.ifPresent(text -> Arrays.fill(text, '\0'));
            return stored.isPresent();
        } catch (IOException e) {
            log.warn("whether the settings are locked cannot be told, so they are: {}", e.getMessage());
            return true;
        }
    }

    @Override
    public synchronized OrderResult unlock(char[] code, String person) {
        char[] stored;
        try {
            stored = secrets.read(NAME).orElse(new char[0]);
        } catch (IOException e) {
            return no(Message.of("settings.lock.unreadable", e.getMessage()));
        }
        try {
            return stored.length == 0 ? new OrderResult(true, 0, 0, Message.of("settings.lock.none")) : tried(stored, code, person);
        } finally {
            Arrays.fill(stored, '\0');
        }
    }

    private OrderResult tried(char[] stored, char[] code, String person) {
        Instant now = clock.instant();
        // a clock that was set back must not lock anybody out for longer than the longest wait
        if (until.isAfter(now) && !until.isAfter(now.plus(LONGEST_WAIT))) {
            return no(Message.of("settings.lock.wait", Duration.between(now, until).toSeconds() + 1));
        }
        Optional<CodeHash> hash = CodeHash.parse(stored);
        if (hash.isPresent() && code.length <= LONGEST && hash.get().matches(code)) {
            wrong = 0;
            until = Instant.MIN;
            log.info("the settings were unlocked by {}", person);
            return new OrderResult(true, 0, 0, Message.of("settings.lock.open"));
        }
        wrong++;
        log.warn("a wrong code for the settings was entered by {}, {} in a row", person, wrong);
        if (wrong >= FREE_TRIES) {
            Duration next = Duration.ofSeconds(1L << Math.min(MOST_DOUBLINGS, wrong - FREE_TRIES + 1));
            until = clock.instant().plus(next.compareTo(LONGEST_WAIT) < 0 ? next : LONGEST_WAIT);
        }
        return no(Message.of("settings.lock.wrong"));
    }

    @Override
    public synchronized OrderResult change(char[] current, char[] next, String person) throws IOException {
        OrderResult allowed = unlock(current, person);
        if (!allowed.done()) {
            return allowed;
        }
        if (next.length == 0) {
            secrets.remove(NAME);
            ledger.changed(Map.of(NAME, "-"), person);
            return new OrderResult(true, 0, 0, Message.of("settings.lock.removed"));
        }
        if (next.length < SHORTEST || next.length > LONGEST) {
            return no(Message.of("settings.lock.length", SHORTEST, LONGEST));
        }
        char[] text = CodeHash.of(next, iterations, random).text();
        try {
            secrets.write(NAME, text);
        } finally {
            Arrays.fill(text, '\0');
        }
        ledger.changed(Map.of(NAME, "***"), person);
        return new OrderResult(true, 0, 0, Message.of("settings.lock.set"));
    }

    private static OrderResult no(Message told) {
        return new OrderResult(false, 0, 0, told);
    }
}
