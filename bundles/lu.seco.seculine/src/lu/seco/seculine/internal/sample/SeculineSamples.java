// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.sample;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.content.SampleWriter;
import lu.seco.seculine.internal.DataFiles;
import lu.seco.seculine.internal.Formats;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes samples in the layout that is in force. Overtime is left out, because the unit of its hours is not documented. Has no state: any thread may use
 * it.
 */
@Component(service = SampleWriter.class)
public final class SeculineSamples implements SampleWriter {

    private static final ZoneId LUXEMBOURG = ZoneId.of("Europe/Luxembourg");
    private static final String WAGES = "DECSAL";
    private static final String ABSENCES = "DECMAL";
    private static final String LINE_END = "\r\n";
    private static final int LOOKED_AFTER = 1_024;

    private final Clock clock;
    private final Formats formats;

    /**
     * Reads the data files.
     *
     * @param clock tells which layout is in force
     * @param files where they are
     */
    @Activate
    public SeculineSamples(@Reference Clock clock, @Reference DataFiles files) {
        this.clock = Objects.requireNonNull(clock, "clock");
        formats = files.formats(files.answers());
    }

    @Override
    public void write(Wish wish, OutputStream out) throws IOException {
        if (!wish.kind().equals(WAGES) && !wish.kind().equals(ABSENCES)) {
            throw new IllegalArgumentException("no sample of " + wish.kind());
        }
        RecordText text = new RecordText(formats.of(wish.kind(), LocalDate.ofInstant(clock.instant(), LUXEMBOURG)).orElseThrow());
        Fictions fictions = new Fictions(wish.seed());
        write(text, Fictions.MEMBER, out);
        int written = 0;
        for (int employer = 0; employer < wish.employers(); employer++) {
            String number = fictions.employerAt(employer);
            for (int person = employer; person < wish.persons(); person += wish.employers()) {
                write(text, wish, fictions, new Who(number, fictions.person(person)), person, out);
                written++;
                if (written % LOOKED_AFTER == 0 && Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException();
                }
            }
        }
    }

    private static void write(RecordText text, Wish wish, Fictions fictions, Who who, int person, OutputStream out) throws IOException {
        if (wish.kind().equals(WAGES)) {
            write(text, wage(wish.month(), fictions, who, person), out);
            return;
        }
        if (fictions.chance(person, 7, 20) == 0) {
            write(text, new Absence(who, wish.month(), Optional.empty(), ""), out);
        }
        write(text, absence(wish.month(), fictions, who, person), out);
    }

    private static void write(RecordText text, SampleRecord record, OutputStream out) throws IOException {
        out.write((text.write(record) + LINE_END).getBytes(StandardCharsets.US_ASCII));
    }

    private static Wage wage(YearMonth month, Fictions fictions, Who who, int person) {
        long inMonth = Long.parseLong(Values.month(month));
        int mood = fictions.chance(person, inMonth, 100);
        long base = 260_000 + 50L * fictions.chance(person, 2, 9_000);
        long supplements = fictions.chance(person, 3, 4) == 0 ? 5_000 + 10L * fictions.chance(person, mood < 10 ? inMonth : 4, 2_000) : 0;
        long gratuities = mood == 20 ? 100_000 : 0;
        Wage.Paid idle = mood == 30 ? new Wage.Paid(30_000, 16) : Wage.Paid.NOTHING;
        return new Wage(who, month, base, idle.hours() > 0 ? 157 : 173, supplements, gratuities, 0, Wage.Paid.NOTHING, idle, 1, month.lengthOfMonth(),
                false, "PAY-" + Values.padded(person + 1L, 7));
    }

    private static Absence absence(YearMonth month, Fictions fictions, Who who, int person) {
        int first = 1 + fictions.chance(person, 5, month.lengthOfMonth());
        int days = 1 + fictions.chance(person, 6, Math.min(10, month.lengthOfMonth() - first + 1));
        Absence.Span span = new Absence.Span("1", month.atDay(first), month.atDay(first + days - 1), 8L * days);
        return new Absence(who, month, Optional.of(span), "");
    }
}
