// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.file.FileSummary;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Subject;
import lu.seco.core.staging.StagedFile;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.files.Owners;
import lu.seco.exchange.internal.intake.Checked;
import lu.seco.exchange.internal.intake.Checker;
import lu.seco.exchange.internal.intake.FindingRule.Course;
import lu.seco.exchange.internal.intake.Releases;
import lu.seco.exchange.internal.intake.Releases.Release;
import lu.seco.exchange.internal.staging.Shelf.Item;

/** Reads what a settled file holds, who prepared it, and what speaks against releasing it. Whatever the file holds, the answer is a value. */
final class ContentReader {

    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(30);

    private final StagingContext context;
    private final Releases releases;
    private final Predecessors predecessors;

    ContentReader(StagingContext context, Releases releases) {
        this.context = context;
        this.releases = releases;
        this.predecessors = new Predecessors(context);
    }

    /** The same file with all that can be known of it. */
    Item read(Item item) {
        StagedFile file = item.shown();
        Optional<String> preparer = file.preparedBy();
        try {
            preparer = preparer(item);
            return known(item, content(item), preparer);
        } catch (InterruptedIOException e) {
            // the engine ends; it stays unread
            return item;
        } catch (IOException e) {
            // locked for a moment, perhaps
            return tryAgain(item, Message.of("staging.unreadable", file.name()), preparer);
        } catch (JournalException e) {
            context.log().error("{}: {}", file.name(), e.told().code(), e);
            return tryAgain(item, Message.of("staging.journal", file.name()), preparer);
        } catch (RuntimeException e) {
            context.log().error("{} cannot be read", file.name(), e);
            return known(item, Contents.hindered(item.sha256(), Message.of("staging.unreadable", file.name())), preparer);
        }
    }

    private static Item known(Item item, StagedFile.Content content, Optional<String> preparer) {
        return new Item(Contents.with(item.shown(), content, preparer), item.sighting(), item.sha256(), Optional.empty());
    }

    private Item tryAgain(Item item, Message hindrance, Optional<String> preparer) {
        return new Item(Contents.with(item.shown(), Contents.hindered(item.sha256(), hindrance), preparer), item.sighting(), item.sha256(),
                Optional.of(context.clock().instant().plus(BEFORE_NEXT_TRY)));
    }

    private StagedFile.Content content(Item item) throws IOException, JournalException {
        StagedFile file = item.shown();
        ExchangeSettings.Intake settings = context.settings().get().intake();
        Optional<Message> hindrance = Checker.refusal(file.name(), file.size(), file.recognition(), settings)
                .map(why -> new Message(why.code().replaceFirst("^intake\\.", "staging."), why.arguments()));
        boolean worthReading = file.size() > 0 && file.size() <= settings.sizeLimit();
        FileSummary summary = worthReading ? context.knowledge().summary(file.recognition(), file.file()) : Contents.NOTHING;
        if (hindrance.isPresent()) {
            return new StagedFile.Content(item.sha256(), summary, Optional.empty(), List.of(hindrance.get()), List.of());
        }
        Optional<Checked> checked = context.checking().check(file.name(), file.recognition(), file.file(), StagedFile.Content.FINDINGS);
        // it would only go to quarantine
        List<Message> refused = checked.filter(result -> settings.findings().course(result.report()) == Course.REFUSE).stream()
                .map(result -> result.told("staging.findings.refused", file.name())).toList();
        Predecessors.Found found = predecessors.of(item, summary.declaration());
        return new StagedFile.Content(item.sha256(), summary, found.before(), found.same(), checked.map(Checked::report),
                checked.map(Checked::first).orElse(List.of()), refused, found.remarks());
    }

    /** A file that SeCo itself put back is the work of who prepared it, not of the account that SeCo runs under. */
    private Optional<String> preparer(Item item) throws JournalException {
        if (item.shown().reportId().isPresent()) {
            Stream<JournalEvent> history = context.journal().history(Subject.report(item.shown().reportId().get())).stream();
            return history.filter(event -> event.type() == EventType.REPORT_HELD).reduce((first, second) -> second)
                    .flatMap(event -> event.fact(Fact.PREPARER));
        }
        Optional<Release> recalled = releases.recalled(item.sha256());
        return recalled.isPresent() ? recalled.get().preparer() : Owners.of(item.shown().file());
    }
}
