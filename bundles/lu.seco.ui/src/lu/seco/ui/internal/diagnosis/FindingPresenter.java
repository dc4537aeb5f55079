// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.RemedyActions;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Latest;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.l10n.Language;

/** Tells all about the finding that is chosen, and does what SeCo can do about it. To be called on the thread of the user interface. */
final class FindingPresenter {

    private static final int MOST_REPORTS = 8;
    /** What changes no file and only asks for what SeCo does by itself later anyway. */
    private static final List<String> HARMLESS = List.of("connection.try-now", "send.now");

    private final Room room;
    private final Latest work;
    private final CardView view;
    private final String person;
    private final Language language;
    private final DiagnosisWords words;
    private final AroundReader around;
    private Optional<Finding> chosen = Optional.empty();
    private boolean live = true;
    private boolean admin;
    private boolean first;
    private volatile boolean closed;

    /**
     * @param work nobody else uses it
     * @param person who asks for what is done
     */
    FindingPresenter(Room room, Work work, CardView view, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = new Latest(work);
        this.view = Objects.requireNonNull(view, "view");
        this.person = Objects.requireNonNull(person, "person");
        language = room.language();
        words = language.words(DiagnosisWords.class);
        around = new AroundReader(room);
    }

    void close() {
        closed = true;
        work.drop();
    }

    /**
     * Another finding is chosen, or none.
     *
     * @param isLive whether it is one of now, not of a file that somebody brought
     */
    void choose(Optional<Finding> finding, boolean isLive) {
        if (!finding.map(Finding::key).equals(chosen.map(Finding::key))) {
            view.told("", false);
        }
        chosen = Objects.requireNonNull(finding, "finding");
        live = isLive;
        show();
    }

    /** Whether the wording for an admin is wanted. */
    void admin(boolean wanted) {
        admin = wanted;
        show();
    }

    /** Shows the lines where it was seen first, or where it was seen last. */
    void first(boolean wanted) {
        first = wanted;
        show();
    }

    /** Does what SeCo can do by itself; its outcome is a sentence. */
    void act(CardShown.Deed deed) {
        Optional<RemedyActions> actions = room.engine().further().find(RemedyActions.class);
        if (actions.isEmpty()) {
            view.told(words.action_missing, false);
            return;
        }
        view.told(language.text(words.action_going, deed.label()), true);
        actions.get().run(deed.action(), deed.trouble(), person).whenComplete((result, failure) -> room.ui().execute(() -> {
            if (!closed) {
                view.told(sentence(result, failure), false);
            }
        }));
    }

    private String sentence(OrderResult result, Throwable failure) {
        return failure == null ? room.engine().text(result.told(), language.locale())
                : language.text(words.action_failed, failure.getClass().getSimpleName());
    }

    /** A person says that it is done. */
    void done() {
        Optional<Troubles> troubles = room.engine().further().find(Troubles.class);
        chosen.flatMap(Finding::trouble).ifPresent(trouble -> troubles.ifPresent(board -> work.now(() -> {
            board.close(trouble.id(), person);
            // also where nobody tells: the list is read again
            room.engine().further().touched();
        })));
    }

    private void show() {
        Optional<Finding> wanted = chosen;
        boolean fromFirst = first;
        boolean forAdmin = admin;
        boolean isLive = live;
        if (wanted.isEmpty()) {
            work.drop();
            view.card(Optional.empty());
            view.around(AroundShown.NOTHING);
            return;
        }
        work.now(() -> {
            Finding finding = wanted.get();
            CardShown card = card(finding, forAdmin, isLive);
            Optional<Trouble.Place> place = finding.trouble().flatMap(trouble -> fromFirst ? trouble.first() : trouble.latest());
            AroundShown lines = place.map(around::read).orElse(AroundShown.NOTHING);
            room.ui().execute(() -> {
                if (!closed && wanted.equals(chosen) && forAdmin == admin && fromFirst == first) {
                    view.card(Optional.of(card));
                    view.around(lines);
                }
            });
        });
    }

    private CardShown card(Finding finding, boolean forAdmin, boolean isLive) {
        if (finding.trouble().isEmpty()) {
            List<CardShown.Section> sections = new ArrayList<>(List.of(section("", finding.found())));
            if (!finding.remedy().isEmpty()) {
                sections.add(section(words.card_steps, finding.remedy()));
            }
            sections.add(section("", finding.aside()));
            return new CardShown(finding, sections, List.of(), 0, Optional.empty(), false);
        }
        Trouble trouble = finding.trouble().get();
        Remedy remedy = trouble.remedy();
        List<CardShown.Section> sections = new ArrayList<>();
        sections.add(section("", (forAdmin ? remedy.admin() : remedy.clerk()).in(language.locale())));
        sections.add(new CardShown.Section(words.card_steps, steps(remedy)));
        sections.add(section(words.card_when, when(trouble)));
        sections.add(section(words.card_source, language.text(words.card_source_text, certainty(remedy.certainty()), remedy.source())));
        List<CardShown.Touched> touched = isLive ? touched(trouble) : List.of();
        return new CardShown(finding, sections, touched, isLive ? Math.max(0, trouble.reports().size() - touched.size()) : 0,
                isLive ? deed(trouble) : Optional.empty(), isLive);
    }

    private static CardShown.Section section(String heading, String line) {
        return new CardShown.Section(heading, List.of(line));
    }

    private List<String> steps(Remedy remedy) {
        List<String> steps = new ArrayList<>();
        remedy.steps().forEach(step -> steps.add(language.text(words.findings_step, steps.size() + 1, step.in(language.locale()))));
        return steps;
    }

    private String when(Trouble trouble) {
        Instant now = room.engine().clock().instant();
        String since = language.formats().soon(trouble.since(), now);
        return trouble.count() <= 1 ? language.text(words.findings_since, since)
                : language.text(words.card_when_text, since, language.formats().soon(trouble.last(), now), trouble.count());
    }

    private String certainty(String certainty) {
        return switch (certainty) {
            case "documented" -> words.certainty_documented;
            case "observed" -> words.certainty_observed;
            case "inferred" -> words.certainty_inferred;
            default -> words.certainty_assumed;
        };
    }

    private List<CardShown.Touched> touched(Trouble trouble) {
        Optional<Journal> journal = room.engine().journal();
        List<CardShown.Touched> touched = new ArrayList<>();
        for (String id : trouble.reports().stream().limit(MOST_REPORTS).toList()) {
            touched.add(new CardShown.Touched(Subject.report(id), name(journal, id)));
        }
        return touched;
    }

    private static String name(Optional<Journal> journal, String id) {
        try {
            return journal.isEmpty() ? id : journal.get().report(id).map(report -> report.file().name()).orElse(id);
        } catch (JournalException e) {
            // a journal that does not open is told of elsewhere
            return id;
        }
    }

    private Optional<CardShown.Deed> deed(Trouble trouble) {
        List<String> can = room.engine().further().find(RemedyActions.class).map(RemedyActions::names).orElse(List.of());
        return trouble.remedy().action().filter(can::contains).map(action -> {
            String label = room.engine().text(Message.of("remedy.action." + action), language.locale());
            String question = HARMLESS.contains(action) ? "" : language.text(question(action), label);
            return new CardShown.Deed(action, trouble, label, question);
        });
    }

    private String question(String action) {
        return switch (action) {
            case "decrypted.move-aside" -> words.action_ask_aside;
            case "update.now" -> words.action_ask_update;
            default -> words.action_ask_other;
        };
    }
}
