// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.settings.Settings;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Source;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.core.validity.EndingSource;
import lu.seco.core.validity.Validity;
import lu.seco.validity.internal.CertificateFile.Reading;
import lu.seco.validity.internal.CertificateFile.Span;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** Certificate and password: read where they can be read, else as people recorded them; and what other services know of. */
@Component(service = Validity.class, configurationPid = ValiditySettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RecordedValidity implements Validity {

    /** The unknown should be looked after before what is calm, but not before what is known to press. */
    private static final List<Urgency> ORDER = List.of(Urgency.ENDED, Urgency.URGENT, Urgency.SOON, Urgency.UNKNOWN, Urgency.CALM);

    private final List<EndingSource> sources = new CopyOnWriteArrayList<>();
    private final Map<Path, CertificateFile> certificates = new ConcurrentHashMap<>();
    private final Records records;
    private final SofieFiles sofie;
    private final Clock clock;
    private final Logger log;
    private volatile Config config;
    private volatile Optional<Path> named = Optional.empty();

    /** Keys of {@link ValiditySettings}. */
    public @interface Config {

        /** The certificate, or a keystore with it; empty text: none is read. */
        String certificate_file() default "";

        /** For how many days a password holds. */
        int password_days() default ValiditySettings.PASSWORD_DAYS;

        /** A file that is written when the password is changed; empty text: the one SOFiE's help names. */
        String password_file() default "";

        /** So many days before its end something is to be done soon. */
        int warn_days() default ValiditySettings.WARN_DAYS;

        /** The same for the password. */
        int password_warn_days() default ValiditySettings.PASSWORD_WARN_DAYS;

        /** So many days before its end it is urgent. */
        int urgent_days() default ValiditySettings.URGENT_DAYS;
    }

    @Activate
    public RecordedValidity(@Reference Journal journal, @Reference RecordNews news, @Reference DataFolder data, @Reference Settings settings,
            @Reference Clock clock, @Reference(service = LoggerFactory.class) Logger log, Config config) {
        sofie = new SofieFiles(data, settings);
        records = new Records(journal, news, Set.of(Ending.CERTIFICATE, Ending.PASSWORD));
        this.clock = clock;
        this.log = log;
        changed(config);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSource(EndingSource source) {
        sources.add(source);
    }

    public void removeSource(EndingSource source) {
        sources.remove(source);
    }

    /** Holds for the next question. */
    @Modified
    public void changed(Config now) {
        config = now;
        named = Optional.of(now.certificate_file()).filter(file -> !file.isBlank()).flatMap(this::file);
        certificates.clear();
    }

    private Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            log.warn("the certificate is not read, {} is no path", name);
            return Optional.empty();
        }
    }

    @Override
    public List<Ending> endings() {
        return Stream.concat(Stream.of(certificate(), password()), sources.stream().flatMap(source -> source.endings().stream()))
                .sorted(Comparator.comparingInt((Ending ending) -> ORDER.indexOf(ending.urgency()))
                        .thenComparing(ending -> ending.ends().orElse(LocalDate.MAX)).thenComparing(Ending::item))
                .toList();
    }

    @Override
    public void passwordChanged(LocalDate day, String person) throws JournalException {
        if (day.isAfter(today())) {
            throw new IllegalArgumentException("a password is not changed in the future: " + day);
        }
        records.add(Ending.PASSWORD, day, Objects.requireNonNull(person, "person"));
    }

    @Override
    public void certificateEnds(LocalDate day, String person) throws JournalException {
        records.add(Ending.CERTIFICATE, Objects.requireNonNull(day, "day"), Objects.requireNonNull(person, "person"));
    }

    private Ending certificate() {
        Optional<Reading> reading = reading();
        Optional<Span> span = reading.flatMap(Reading::certificate);
        try {
            Optional<Records.Entry> record = records.newest(Ending.CERTIFICATE);
            if (span.isPresent() && record.filter(entry -> entry.at().isAfter(span.get().from())).isEmpty()) {
                return read(span.get());
            }
            if (record.isPresent()) {
                return ending(Ending.CERTIFICATE, Optional.empty(), record.get().day(), Source.RECORDED, config.warn_days());
            }
        } catch (JournalException e) {
            return span.map(this::read).orElseGet(() -> journalTrouble(Ending.CERTIFICATE, e));
        }
        return unknown(Ending.CERTIFICATE, reading.flatMap(Reading::trouble).orElse(Message.of("validity.certificate.unknown")));
    }

    private Ending read(Span span) {
        // what holds until midnight does not hold on the day that begins then
        return ending(Ending.CERTIFICATE, Optional.of(day(span.from())), day(span.until().minusSeconds(1)), Source.READ, config.warn_days());
    }

    /** Of several files the certificate that ends first; what is wrong with a file only where no file has one. */
    private Optional<Reading> reading() {
        List<Path> files = named.isPresent() ? named.stream().toList() : sofie.certificates();
        List<Reading> readings = files.stream().map(file -> certificates.computeIfAbsent(file, CertificateFile::new).read()).toList();
        return readings.stream().filter(reading -> reading.certificate().isPresent())
                .min(Comparator.comparing(reading -> reading.certificate().get().until())).or(() -> readings.stream().findFirst());
    }

    private Ending password() {
        Optional<LocalDate> written = sofie.passwordWritten(config.password_file()).map(this::day).filter(day -> !day.isAfter(today()));
        try {
            Optional<LocalDate> recorded = records.newest(Ending.PASSWORD).map(Records.Entry::day);
            boolean over = recorded.filter(day -> day.plusDays(config.password_days()).isBefore(today())).isPresent();
            if (recorded.isPresent() && !(over && written.filter(recorded.get()::isBefore).isPresent())) {
                return password(recorded.get(), Source.RECORDED);
            }
            return written.map(day -> password(day, Source.DERIVED))
                    .orElseGet(() -> unknown(Ending.PASSWORD, Message.of("validity.password.unknown", config.password_days())));
        } catch (JournalException e) {
            return journalTrouble(Ending.PASSWORD, e);
        }
    }

    private Ending password(LocalDate changed, Source source) {
        return ending(Ending.PASSWORD, Optional.of(changed), changed.plusDays(config.password_days()), source, config.password_warn_days());
    }

    private Ending ending(String item, Optional<LocalDate> since, LocalDate ends, Source source, int warnDays) {
        long left = ChronoUnit.DAYS.between(today(), ends);
        Urgency urgency = left < 0 ? Urgency.ENDED : left <= config.urgent_days() ? Urgency.URGENT : left <= warnDays ? Urgency.SOON : Urgency.CALM;
        String code = left < 0 ? ".ended" : left == 0 ? ".today" : left == 1 ? ".tomorrow" : ".left";
        String kind = source == Source.DERIVED ? ".derived" : "";
        return new Ending(item, since, Optional.of(ends), source, urgency, Message.of("validity." + item + kind + code, ends, left));
    }

    private Ending journalTrouble(String item, JournalException trouble) {
        log.warn("what was recorded of {} cannot be read: {}", item, trouble.toString());
        return unknown(item, trouble.told());
    }

    private static Ending unknown(String item, Message told) {
        return new Ending(item, Optional.empty(), Optional.empty(), Source.UNKNOWN, Urgency.UNKNOWN, told);
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
