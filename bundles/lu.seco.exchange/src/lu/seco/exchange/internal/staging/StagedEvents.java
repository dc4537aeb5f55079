// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import lu.seco.core.staging.StagedFile;
import lu.seco.exchange.internal.intake.Checked;
import lu.seco.exchange.internal.intake.Releases.Release;
import lu.seco.exchange.internal.staging.Shelf.Item;

/** The events about contents in <i>À valider</i>. */
final class StagedEvents {

    private StagedEvents() {
    }

    static NewEvent released(Item item, String person) {
        return new NewEvent(EventType.STAGED_RELEASED, Subject.staged(item.sha256()), facts(item, person));
    }

    static NewEvent refused(Item item, String person, String note, Path place) {
        Map<Fact, String> facts = facts(item, person);
        facts.put(Fact.NOTE, note);
        facts.put(Fact.PLACE, place.toString());
        return new NewEvent(EventType.STAGED_REFUSED, Subject.staged(item.sha256()), facts);
    }

    static NewEvent recalled(Report report, Release release, String person, Path place) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.SHA256, report.file().sha256());
        facts.put(Fact.FILE_NAME, release.name());
        facts.put(Fact.REPORT, report.id());
        facts.put(Fact.PERSON, person);
        facts.put(Fact.PLACE, place.toString());
        release.preparer().ifPresent(preparer -> facts.put(Fact.PREPARER, preparer));
        return new NewEvent(EventType.STAGED_RECALLED, Subject.staged(report.file().sha256()), facts);
    }

    /** The end of a report that a person took out of the way to SOFiE. */
    static NewEvent ended(EventType type, String reportId, String person, Message reason, Path place) {
        return new NewEvent(type, Subject.report(reportId),
                Map.of(Fact.PERSON, person, Fact.REASON, reason.format(), Fact.PLACE, place.toString()));
    }

    private static Map<Fact, String> facts(Item item, String person) {
        StagedFile file = item.shown();
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.FILE_NAME, file.name());
        facts.put(Fact.SHA256, item.sha256());
        facts.put(Fact.SIZE, String.valueOf(file.size()));
        facts.put(Fact.PERSON, person);
        facts.put(Fact.SOURCE, file.file().toString());
        facts.put(Fact.KIND, file.recognition().kind());
        Optional<Declaration> declaration = file.content().map(content -> content.summary().declaration());
        declaration.flatMap(Declaration::employer).ifPresent(employer -> facts.put(Fact.EMPLOYER, employer));
        declaration.flatMap(Declaration::period).ifPresent(period -> facts.put(Fact.PERIOD, period.toString()));
        file.content().flatMap(StagedFile.Content::check).ifPresent(check -> Checked.put(facts, check));
        file.preparedBy().ifPresent(preparer -> facts.put(Fact.PREPARER, preparer));
        return facts;
    }
}
