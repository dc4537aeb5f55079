// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.intake.Releases.Release;

/** The first events about a report, each with exactly the facts it states. */
final class IntakeEvents {

    private IntakeEvents() {
    }

    static NewEvent taken(Taken taken, String sha256) throws IOException {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.FILE_NAME, taken.name());
        facts.put(Fact.SOURCE, taken.source());
        facts.put(Fact.SHA256, sha256);
        facts.put(Fact.SIZE, String.valueOf(Files.size(taken.file())));
        taken.preparer().ifPresent(preparer -> facts.put(Fact.PREPARER, preparer));
        return new NewEvent(EventType.REPORT_TAKEN, Subject.report(taken.id()), facts);
    }

    /** @param remark what is to be said besides what the name tells */
    static NewEvent checked(Taken taken, Verdict verdict, Optional<Message> remark) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.KIND, verdict.declaration().kind());
        facts.put(Fact.OFFICIAL_NAME, verdict.recognition().officialName());
        verdict.declaration().member().ifPresent(member -> facts.put(Fact.MEMBER, member));
        verdict.declaration().employer().ifPresent(employer -> facts.put(Fact.EMPLOYER, employer));
        verdict.declaration().period().ifPresent(period -> facts.put(Fact.PERIOD, period.toString()));
        verdict.corrects().ifPresent(report -> facts.put(Fact.CORRECTS, report));
        verdict.checked().ifPresent(checked -> Checked.put(facts, checked.report()));
        remark.or(() -> verdict.recognition().note()).ifPresent(note -> facts.put(Fact.REASON, note.format()));
        return new NewEvent(EventType.REPORT_CHECKED, Subject.report(taken.id()), facts);
    }

    static NewEvent refused(String id, Message reason, Path place) {
        return new NewEvent(EventType.REPORT_REFUSED, Subject.report(id), Map.of(Fact.REASON, reason.format(), Fact.PLACE, place.toString()));
    }

    static NewEvent held(Taken taken, Message reason) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.REASON, reason.format());
        taken.preparer().ifPresent(preparer -> facts.put(Fact.PREPARER, preparer));
        return new NewEvent(EventType.REPORT_HELD, Subject.report(taken.id()), facts);
    }

    static NewEvent queued(String id, Optional<Release> release, ExchangeSettings settings) {
        return release.map(released -> Releases.queued(id, released, settings.staging().recall(), Map.of()))
                .orElseGet(() -> new NewEvent(EventType.REPORT_QUEUED, Subject.report(id), Map.of()));
    }
}
