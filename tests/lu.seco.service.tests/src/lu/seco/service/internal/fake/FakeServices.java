// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.fake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.seco.core.InstanceGuard;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.check.Check;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.RestartSwitch;
import lu.seco.service.internal.cli.Services;
import lu.seco.service.internal.control.ControlChannel;

/** Every part as a fake. It is 10 February 2026, half past eight in Luxembourg. */
public final class FakeServices implements Services {

    public final FakeGuard guard = new FakeGuard();
    public final FakeJournal journal = new FakeJournal();
    public final FakeExchange exchange = new FakeExchange();
    public final List<Check> checks = new ArrayList<>();
    public final Map<Class<?>, Object> parts = new HashMap<>();
    public final RestartSwitch restart = with(RestartSwitch.class, new RestartSwitch());
    public final List<String> asked = new ArrayList<>();
    public ControlChannel control = new ControlChannel() {
        @Override
        public void open() {
            exchange.calls.add("channel open");
        }

        @Override
        public void close() {
            exchange.calls.add("channel close");
        }
    };
    public boolean journalMissing;

    @Override
    public InstanceGuard guard() {
        return guard;
    }

    @Override
    public Texts texts() {
        return new FakeTexts();
    }

    @Override
    public Clock clock() {
        return Clock.fixed(Instant.parse("2026-02-10T07:30:00Z"), ZoneId.of("Europe/Luxembourg"));
    }

    @Override
    public Journal journal() throws MissingServiceException {
        asked.add("journal, guard " + guard.acquired);
        if (journalMissing) {
            throw new MissingServiceException(Message.of("cli.missing.nobody", "Journal", "Journal"));
        }
        return journal;
    }

    @Override
    public ContentStore contents() {
        return journal;
    }

    @Override
    public Exchange exchange() {
        return exchange;
    }

    @Override
    public ControlChannel control() {
        return control;
    }

    @Override
    public <T> T part(Class<T> type) throws MissingServiceException {
        if (!parts.containsKey(type)) {
            throw new MissingServiceException(Message.of("cli.missing.nobody", type.getSimpleName(), type.getSimpleName()));
        }
        return type.cast(parts.get(type));
    }

    @Override
    public <T> List<T> parts(Class<T> type) {
        return parts.containsKey(type) ? List.of(type.cast(parts.get(type))) : List.of();
    }

    /** Has a part from now on. */
    public <T> T with(Class<T> type, T part) {
        parts.put(type, part);
        return part;
    }

    @Override
    public List<Check> checks() {
        return checks;
    }
}
