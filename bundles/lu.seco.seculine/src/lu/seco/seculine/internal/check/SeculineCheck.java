// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.content.Finding;
import lu.seco.core.file.Recognition;
import lu.seco.seculine.internal.DataFiles;
import lu.seco.seculine.internal.Formats;
import lu.seco.seculine.internal.RecordFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks files before they are sent, by the rules in {@code rules.tsv}. Has no state: any thread may use it. */
@Component(service = ContentCheck.class)
public final class SeculineCheck implements ContentCheck {

    /** The days of CCSS are those of Luxembourg, wherever SeCo runs. */
    private static final ZoneId LUXEMBOURG = ZoneId.of("Europe/Luxembourg");
    private static final String WAGES = "DECSAL";
    private static final String HEADER = "0";
    private static final String ABSENCES = "DECMAL";

    private final Clock clock;
    private final Formats formats;
    private final Rules rules;

    /**
     * Reads the data files.
     *
     * @param clock tells which rows are in force, and which months are over
     * @param files where they are
     */
    @Activate
    public SeculineCheck(@Reference Clock clock, @Reference DataFiles files) {
        this.clock = Objects.requireNonNull(clock, "clock");
        formats = files.formats(files.answers());
        rules = Rules.of(files);
    }

    @Override
    public CheckReport check(Recognition recognition, Path content, Consumer<Finding> found) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LUXEMBOURG);
        Findings findings = new Findings(rules.of(recognition.kind(), today));
        Optional<RecordFormat> format = formats.of(recognition.kind(), today);
        Optional<RecordCheck> fields = format.flatMap(known -> fields(recognition.kind(), known, findings, today));
        long records = 0;
        try (InputStream in = Files.newInputStream(content)) {
            if (format.isPresent()) {
                FieldPlaces header = new FieldPlaces(format.get().nearest(HEADER));
                records = new DtaCheck(findings, header, fields.orElseGet(() -> new LooseCheck(format.get(), findings))).read(in);
            } else if (findings.on(RuleId.XML)) {
                new XmlCheck(findings).read(in);
            } else {
                new OtherCheck(findings).read(in, Files.size(content));
            }
        } catch (ClosedByInterruptException e) {
            InterruptedIOException interrupted = new InterruptedIOException();
            interrupted.initCause(e);
            throw interrupted;
        }
        return findings.report(fields.isPresent(), records, found);
    }

    /** The check of the fields, if the layout is known and there are rules for it. */
    private Optional<RecordCheck> fields(String kind, RecordFormat format, Findings findings, LocalDate today) {
        if (!format.known()) {
            return Optional.empty();
        }
        return switch (kind) {
            case WAGES -> {
                Seen seen = new Seen(Seen.MOST);
                yield Optional.of(new LayoutCheck(format, findings,
                        places -> new WageCheck(places, findings, today, day -> rules.of(kind, RuleId.CAPPED, day), seen)));
            }
            case ABSENCES -> Optional.of(new LayoutCheck(format, findings, places -> new AbsenceCheck(places, findings, today)));
            default -> Optional.empty();
        };
    }
}
