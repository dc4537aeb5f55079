// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Validity;

/** Knows what ends when because the test says so, and notes what is recorded. */
public final class FakeValidity implements Validity {

    private final List<String> recorded = new CopyOnWriteArrayList<>();
    private volatile List<Ending> endings = List.of();
    private volatile boolean broken;

    /** From now on this ends. */
    public void ends(Ending... all) {
        endings = List.of(all);
    }

    /** From now on nothing can be recorded. */
    public void broken(boolean isBroken) {
        broken = isBroken;
    }

    /** What was recorded: item, day, person. */
    public List<String> recorded() {
        return recorded;
    }

    /** The certificate, read from itself. */
    public static Ending certificate(LocalDate ends, Ending.Urgency urgency) {
        return new Ending(Ending.CERTIFICATE, Optional.of(ends.minusYears(3)), Optional.of(ends), Ending.Source.READ, urgency,
                Message.of("validity.certificate.until", ends));
    }

    /** The password, changed 90 days before its end. */
    public static Ending password(LocalDate ends, Ending.Source source, Ending.Urgency urgency) {
        return new Ending(Ending.PASSWORD, Optional.of(ends.minusDays(90)), Optional.of(ends), source, urgency,
                Message.of("validity.password.until", ends));
    }

    /** Nothing is known of it. */
    public static Ending unknown(String item) {
        return new Ending(item, Optional.empty(), Optional.empty(), Ending.Source.UNKNOWN, Ending.Urgency.UNKNOWN,
                Message.of("validity." + item + ".unknown"));
    }

    @Override
    public List<Ending> endings() {
        return endings;
    }

    @Override
    public void passwordChanged(LocalDate day, String person) throws JournalException {
        record(Ending.PASSWORD, day, person);
    }

    @Override
    public void certificateEnds(LocalDate day, String person) throws JournalException {
        record(Ending.CERTIFICATE, day, person);
    }

    private void record(String item, LocalDate day, String person) throws JournalException {
        if (broken) {
            throw new JournalException(Message.of("journal.full"), new IOException("full"));
        }
        recorded.add(item + " " + day + " " + person);
    }
}
