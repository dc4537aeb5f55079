// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.file.FileSummary;
import lu.seco.core.journal.Declaration;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeContentCheck;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeStaging;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Test;

public class StagingPresenterTest {

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeStaging staging = new FakeStaging();
    private final FakeExchange exchange = new FakeExchange();
    private final FakeWork work = new FakeWork();
    private final Workers workers = new Workers(new FakeErrors());
    private final NotingView view = new NotingView();
    private StagingPresenter presenter;

    private void open(String hindrance) {
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        staging.tell(events::stagingChanged);
        exchange.tell(events::changed);
        presenter = new StagingPresenter(new Room(engine, Words.language(""), workers, Runnable::run, hindrance), work, view, "paul");
        presenter.open(StagingSort.FIRST);
        work.run();
    }

    private void open(StagedFile... files) {
        engine.bindStaging(staging);
        engine.bindExchange(exchange);
        exchange.start();
        staging.put(List.of(files));
        open("");
    }

    private static StagedFile blocked(int number) {
        return FakeStaging.file(number, "blocked_" + number + ".dta", "anne",
                Optional.of(FakeStaging.content(number, List.of(Message.of("staging.being.written")), List.of())));
    }

    private static StagedFile remarked(int number) {
        return FakeStaging.file(number, "twin_" + number + ".dta", "anne",
                Optional.of(FakeStaging.content(number, List.of(), List.of(Message.of("staging.twin")))));
    }

    private void select(String... ids) {
        presenter.select(List.of(ids), Optional.of(ids[ids.length - 1]));
    }

    private List<String> shown() {
        return view.list.rows().stream().map(StagedRow::id).toList();
    }

    @After
    public void close() {
        presenter.close();
        workers.close();
    }

    @Test
    public void everyFileIsJudged() {
        open(FakeStaging.good(1), remarked(2), FakeStaging.unread(3), blocked(4));
        assertEquals(List.of(Judgement.READY, Judgement.LOOK, Judgement.READING, Judgement.BLOCKED),
                view.list.rows().stream().map(StagedRow::judgement).toList());
        assertEquals("Tout libérer (2)", view.bar.all());
        assertEquals("4 fichiers attendent, 2 à libérer : 24 personnes, 82\u00a0472,00\u00a0€", view.bar.status());
        assertTrue(view.bar.releaseAll());
        assertFalse(view.bar.releaseChosen());
        assertFalse(view.bar.refuse());
    }

    @Test
    public void oneClickReleasesAllThatCanBeAndNamesTheOthers() {
        open(FakeStaging.good(1), remarked(2), blocked(3), FakeStaging.unread(4));
        presenter.releaseAll();
        work.run();
        assertEquals(List.of("release id-1,id-2 paul"), staging.calls());
        assertEquals("09:30 – [fr] staging.released 2", view.outcome.sentence());
        assertEquals(List.of("« blocked_3.dta » reste ici. [fr] staging.being.written",
                "« DECSAL_4.dta » reste ici. Le contenu est en cours de lecture."), view.outcome.details());
        assertFalse(view.outcome.good());
        assertEquals(List.of("id-3", "id-4"), shown());
        assertEquals("Aucun fichier ne peut être libéré : voyez « Contrôles ».", view.bar.why());
    }

    @Test
    public void whoReleasesErrorsIsAskedOnceWithTheErrorsNamed() {
        open(FakeStaging.good(1), FakeStaging.faulty(2, FakeContentCheck.error(7, 3, "4"), FakeContentCheck.warning(8)));
        presenter.releaseSelected();
        select("id-2");
        presenter.releaseSelected();
        assertEquals(List.of("« faulty_2.dta » a une erreur que le CCSS refuserait, la première à la ligne 7 ([fr] check.wrong 1985010112345) : "
                + "le libérer quand même ?"), view.questions);
        assertEquals("the answer was no", List.of(), staging.calls());
        view.answer = Consent.Answer.ALL;
        presenter.releaseSelected();
        assertEquals(List.of("release id-2 paul"), staging.calls());
    }

    @Test
    public void filesWithoutErrorsCanBeReleasedAlone() {
        open(FakeStaging.good(1), FakeStaging.faulty(2, FakeContentCheck.error(7, 3, "4")), FakeStaging.good(3),
                FakeStaging.faulty(4, FakeContentCheck.error(7, 3, "4"), FakeContentCheck.error(9, 3, "4")));
        view.answer = Consent.Answer.OTHERS;
        presenter.releaseAll();
        assertEquals(List.of("2 des 4 fichiers ont des erreurs que le CCSS refuserait (faulty_2.dta : 1 erreur, faulty_4.dta : 2 erreurs) : "
                + "les libérer quand même ? +"), view.questions);
        assertEquals(List.of("release id-1,id-3 paul"), staging.calls());
    }

    @Test
    public void warningsAreSeenAndNotAskedAbout() {
        open(FakeStaging.faulty(2, FakeContentCheck.warning(8)));
        assertEquals(Judgement.LOOK, view.list.rows().get(0).judgement());
        presenter.releaseAll();
        assertEquals(List.of(), view.questions);
        assertEquals(1, staging.calls().size());
    }

    @Test
    public void theKeysDoNothingWhileTheQuestionAboutErrorsIsOpen() {
        open(FakeStaging.faulty(2, FakeContentCheck.error(7, 3, "4")));
        view.answer = Consent.Answer.ALL;
        view.meanwhile = () -> presenter.releaseAll();
        presenter.releaseAll();
        assertEquals(1, view.questions.size());
        assertEquals(1, staging.calls().size());
    }

    @Test
    public void filesAreSortedByWhatTheCheckFound() {
        open(FakeStaging.faulty(1, FakeContentCheck.error(7, 3, "4"), FakeContentCheck.error(8, 3, "4")), FakeStaging.good(2),
                FakeStaging.faulty(3, FakeContentCheck.warning(8)), FakeStaging.faulty(4, FakeContentCheck.error(7, 3, "4")));
        presenter.sort(StagingColumn.CHECKS);
        work.run();
        assertEquals(List.of("id-2", "id-3", "id-4", "id-1"), shown());
    }

    @Test
    public void withASearchOnlyWhatIsFoundIsReleased() {
        open(FakeStaging.good(1), FakeStaging.good(12), FakeStaging.good(3));
        presenter.search("sal_1");
        work.run();
        assertEquals(List.of("id-1", "id-12"), shown());
        assertEquals("Libérer les trouvés (2)", view.bar.all());
        assertEquals("2 sur 3 trouvés, 2 à libérer : 24 personnes, 82\u00a0482,00\u00a0€", view.bar.status());
        presenter.releaseAll();
        assertEquals(List.of("release id-1,id-12 paul"), staging.calls());
    }

    @Test
    public void aSumThatNotEveryFileTellsSaysSo() {
        StagedFile silent = FakeStaging.file(2, "DECMAL.dta", "anne", Optional.of(new StagedFile.Content("cd",
                new FileSummary(Declaration.UNKNOWN, 7, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), List.of()),
                Optional.empty(), List.of(), List.of())));
        open(FakeStaging.good(1), silent);
        assertEquals("2 fichiers attendent, 2 à libérer : 12 personnes, 41\u00a0235,50\u00a0€ (1 fichier sur 2)", view.bar.status());
    }

    @Test
    public void aSearchThatFindsNothingOffersTheWayOut() {
        open(FakeStaging.good(1));
        presenter.search("zzz");
        work.run();
        assertEquals("Aucun fichier ne correspond à « zzz ».", view.guide.instead());
        assertTrue(view.guide.searching());
        assertFalse(view.bar.releaseAll());
    }

    @Test
    public void onlyTheSelectedFilesAreReleased() {
        open(FakeStaging.good(1), FakeStaging.good(2), FakeStaging.good(3));
        select("id-3", "id-1");
        assertEquals("Libérer la sélection (2)", view.bar.chosen());
        assertEquals("2 choisis, 2 à libérer : 24 personnes, 82\u00a0473,00\u00a0€", view.bar.status());
        presenter.releaseSelected();
        work.run();
        assertEquals(List.of("release id-1,id-3 paul"), staging.calls());
        assertEquals(List.of("id-2"), shown());
        assertTrue(view.outcome.good());
    }

    @Test
    public void refusedWishesAreListedWithTheirReasons() {
        open(FakeStaging.good(1));
        staging.refusing(Message.of("staging.changed", "DECSAL_1.dta"));
        presenter.releaseAll();
        work.run();
        assertFalse(view.outcome.good());
        assertEquals("09:30 – [fr] staging.nothing.done", view.outcome.sentence());
        assertEquals(List.of("[fr] staging.changed DECSAL_1.dta"), view.outcome.details());
        assertEquals(List.of("id-1"), shown());
        assertTrue("the buttons can be used again", view.bar.releaseAll());
    }

    @Test
    public void buttonsAreLockedWhileSomethingGoesOn() {
        open(FakeStaging.good(1), FakeStaging.good(2));
        select("id-1");
        staging.hold();
        presenter.releaseAll();
        work.run();
        assertEquals("Libération de 2 fichiers…", view.bar.working());
        assertFalse(view.bar.releaseAll() || view.bar.releaseChosen() || view.bar.refuse() || view.bar.recall());
        presenter.releaseSelected();
        assertEquals("Une demande est en cours : attendez qu’elle soit terminée.", view.outcome.sentence());
        assertEquals(1, staging.calls().size());
        staging.answer();
        work.run();
        assertEquals("", view.bar.working());
        assertEquals("09:30 – [fr] staging.released 2", view.outcome.sentence());
    }

    @Test
    public void aServiceThatGoesAwayDoesNotLockTheButtonsForever() {
        open(FakeStaging.good(1));
        staging.hold();
        presenter.releaseAll();
        engine.unbindStaging(staging);
        work.run();
        assertEquals("", view.bar.working());
        assertTrue(view.outcome.sentence(), view.outcome.sentence().contains("s’est arrêté pendant le travail"));
        assertTrue(view.guide.instead(), view.guide.instead().startsWith("« À valider » n’est pas encore prêt"));
        engine.bindStaging(staging);
        work.run();
        assertEquals(List.of("id-1"), shown());
        assertTrue(view.bar.releaseAll());
    }

    @Test
    public void nothingIsRefusedWithoutAReason() {
        open(FakeStaging.good(1), blocked(2));
        select("id-1", "id-2");
        presenter.refuse();
        view.reason = Optional.of("  ");
        presenter.refuse();
        assertEquals(List.of(), staging.calls());
        assertEquals(List.of("DECSAL_1.dta", "blocked_2.dta"), view.asked);
        view.reason = Optional.of(" mauvais mois ");
        presenter.refuse();
        work.run();
        assertEquals(List.of("refuse id-1,id-2 paul: mauvais mois"), staging.calls());
        assertEquals(List.of(), shown());
        assertEquals("an expected departure needs no word", "", view.note);
    }

    @Test
    public void keysDoNothingWhileTheReasonIsAskedFor() {
        open(FakeStaging.good(1), FakeStaging.good(2));
        select("id-1");
        view.reason = Optional.of("mauvais mois");
        view.meanwhile = () -> {
            presenter.releaseAll();
            presenter.refuse();
        };
        presenter.refuse();
        work.run();
        assertEquals(List.of("refuse id-1 paul: mauvais mois"), staging.calls());
    }

    @Test
    public void withoutASelectionAKeySaysWhatToDo() {
        open(FakeStaging.good(1));
        presenter.refuse();
        assertEquals("Rien n’est choisi : choisissez d’abord un fichier dans la liste.", view.outcome.sentence());
        presenter.releaseSelected();
        assertEquals("Rien n’est choisi : choisissez d’abord un fichier dans la liste.", view.outcome.sentence());
        assertEquals(List.of(), staging.calls());
    }

    @Test
    public void whatWasReleasedCanBePulledBackWhileThereIsTime() {
        open(FakeStaging.good(1), FakeStaging.good(2));
        presenter.recallNewest();
        assertEquals("Plus rien ne peut être rappelé.", view.outcome.sentence());
        staging.recallWindow(65);
        presenter.releaseAll();
        work.run();
        assertEquals(List.of(new RecallLine("report-id-2", "DECSAL_2.dta", "paul", "1:05"),
                new RecallLine("report-id-1", "DECSAL_1.dta", "paul", "1:05")), view.recall);
        assertTrue(view.bar.recall());
        presenter.recallNewest();
        work.run();
        assertEquals("recall report-id-2 paul", staging.calls().get(1));
        assertEquals(1, view.recall.size());
        staging.released(List.of(new Released("late", "DECAFF.dta", "anne", Samples.NOW)));
        work.run();
        assertEquals("its time is over", List.of(), view.recall);
        assertFalse(view.bar.recall());
    }

    @Test
    public void severalFilesArePulledBackAtOnce() {
        open(FakeStaging.good(1), FakeStaging.good(2));
        staging.recallWindow(4000);
        presenter.releaseAll();
        work.run();
        assertEquals("1:06:40", view.recall.get(0).left());
        presenter.recall(List.of("report-id-2", "report-id-1"));
        work.run();
        assertEquals(List.of("recall report-id-2 paul", "recall report-id-1 paul"), staging.calls().subList(1, 3));
        assertTrue(view.outcome.good());
    }

    @Test
    public void whoPreparedAFileDoesNotReleaseIt() {
        StagedFile own = FakeStaging.file(1, "own.dta", "BUREAU\\Paul", Optional.of(FakeStaging.content(1, List.of(), List.of())));
        open(own, FakeStaging.good(2));
        assertEquals("without the rule it is like any other", "Tout libérer (2)", view.bar.all());
        staging.fourEyes(true);
        work.run();
        assertEquals(Judgement.OWN, view.list.rows().get(0).judgement());
        assertEquals("Tout libérer (1)", view.bar.all());
        assertEquals("Un fichier préparé par vous attend qu’une autre personne libère.", view.bar.why());
        select("id-1");
        assertFalse(view.bar.releaseChosen());
        assertTrue("it can be refused", view.bar.refuse());
        presenter.releaseSelected();
        assertEquals(List.of("« own.dta » reste ici. Préparé par vous : une autre personne doit libérer."), view.outcome.details());
        presenter.releaseAll();
        assertEquals(List.of("release id-2 paul"), staging.calls());
    }

    @Test
    public void aPassiveStationShowsAndSaysWhyItCannot() {
        open(FakeStaging.good(1));
        exchange.become(FakeExchange.status(EngineState.PASSIVE, Optional.empty(), 0, List.of(), true));
        work.run();
        select("id-1");
        assertEquals(List.of("id-1"), shown());
        assertTrue(view.guide.notice(), view.guide.notice().startsWith("Ce poste est passif"));
        assertFalse(view.bar.releaseAll() || view.bar.releaseChosen() || view.bar.refuse() || view.bar.recall());
        for (Runnable wish : List.<Runnable>of(presenter::releaseAll, presenter::releaseSelected, presenter::refuse, presenter::recallNewest)) {
            view.outcome = Outcome.NONE;
            wish.run();
            assertTrue(view.outcome.sentence(), view.outcome.sentence().startsWith("Ce poste est passif"));
        }
        assertEquals(List.of(), staging.calls());
    }

    @Test
    public void anEmptyPlaceSaysWhatItIsForAndWhereItsFolderIs() {
        open();
        assertTrue(view.guide.instead(), view.guide.instead().startsWith("Rien n’attend d’être validé."));
        assertEquals(List.of(FakeStaging.FOLDER), view.guide.folders());
        assertEquals("", view.bar.status());
        staging.watch();
        work.run();
        assertTrue(view.guide.instead(), view.guide.instead().contains("Aucun dossier « À valider » n’est indiqué"));
    }

    @Test
    public void anUnreachableFolderIsNamed() {
        open();
        staging.watch(FakeStaging.folder(false));
        work.run();
        assertTrue(view.guide.instead(), view.guide.instead().startsWith("Le dossier /srv/paie/À valider n’est pas accessible"));
        staging.put(List.of(FakeStaging.good(1)));
        work.run();
        assertEquals("", view.guide.instead());
        assertTrue(view.guide.notice(), view.guide.notice().startsWith("Le dossier /srv/paie/À valider n’est pas accessible"));
    }

    @Test
    public void withoutTheDataFolderTheServiceIsNotTouched() {
        engine.bindStaging(staging);
        staging.put(List.of(FakeStaging.good(1)));
        open("Le dossier de données est perdu.");
        assertEquals("Le dossier de données est perdu.", view.guide.instead());
        presenter.releaseAll();
        assertEquals(List.of(), staging.calls());
    }

    @Test
    public void aBurstOfChangesIsShownOnce() {
        open(FakeStaging.good(1));
        int before = view.lists;
        IntStream.range(0, 1000).forEach(i -> staging.put(List.of(FakeStaging.good(i))));
        work.run();
        assertEquals(before + 1, view.lists);
        assertEquals(List.of("id-999"), shown());
    }

    @Test
    public void theSelectionStaysWhileFilesComeAndGo() {
        open(FakeStaging.good(5), FakeStaging.good(6));
        select("id-6");
        staging.put(List.of(FakeStaging.good(1), FakeStaging.good(5), FakeStaging.good(6), FakeStaging.good(9)));
        work.run();
        assertEquals(List.of("id-6"), view.selected);
        assertEquals("id-6", view.row.orElseThrow().id());
        int previews = view.previews;
        staging.put(List.of(FakeStaging.good(6)));
        work.run();
        assertEquals("what is looked at is not drawn anew", previews, view.previews);
    }

    @Test
    public void aVanishedFileMakesRoomForTheNextAndIsSaid() {
        open(FakeStaging.good(1), FakeStaging.good(2), FakeStaging.good(3));
        select("id-2");
        staging.put(List.of(FakeStaging.good(1), FakeStaging.good(3)));
        work.run();
        assertEquals(List.of("id-3"), view.selected);
        assertEquals("id-3", view.row.orElseThrow().id());
        assertEquals("« DECSAL_2.dta » n’est plus dans « À valider ».", view.note);
        staging.put(List.of(FakeStaging.good(1)));
        work.run();
        assertEquals("the last one goes back to the one before", List.of("id-1"), view.selected);
        staging.put(List.of());
        work.run();
        assertEquals(Optional.empty(), view.row);
        assertEquals("« DECSAL_1.dta » n’est plus dans « À valider ».", view.note);
    }

    @Test
    public void headingsSort() {
        open(FakeStaging.good(1), FakeStaging.good(2), blocked(3), FakeStaging.unread(4));
        assertEquals(new StagingSort(StagingColumn.SUM, false), presenter.sort(StagingColumn.SUM));
        presenter.sort(StagingColumn.SUM);
        work.run();
        assertEquals("the unknown stays last", List.of("id-3", "id-2", "id-1", "id-4"), shown());
        presenter.sort(StagingColumn.CHECKS);
        work.run();
        assertEquals(List.of("id-1", "id-2", "id-4", "id-3"), shown());
        for (StagingColumn column : StagingColumn.values()) {
            presenter.sort(column);
            work.run();
            assertEquals(column.name(), 4, shown().size());
        }
    }

    @Test
    public void tenThousandFilesArePlaced() {
        open(IntStream.range(0, 10_000).mapToObj(FakeStaging::good).toArray(StagedFile[]::new));
        assertEquals(10_000, view.list.size());
        select("id-9999");
        presenter.search("_777");
        work.run();
        assertEquals(11, view.list.size());
        assertEquals("a search is no departure", "", view.note);
        presenter.search("");
        work.run();
        presenter.releaseAll();
        work.run();
        assertEquals(List.of(), shown());
        assertEquals("09:30 – [fr] staging.released 10000", view.outcome.sentence());
    }

    @Test
    public void afterTheEndNothingIsShown() {
        open(FakeStaging.good(1));
        staging.hold();
        presenter.releaseAll();
        presenter.close();
        int before = view.lists;
        staging.answer();
        staging.put(List.of());
        work.run();
        assertEquals(before, view.lists);
    }

    private static final class NotingView implements StagingView {

        private StagingList list = StagingList.EMPTY;
        private List<String> selected = List.of();
        private int lists;
        private Guide guide;
        private Bar bar;
        private Outcome outcome = Outcome.NONE;
        private List<RecallLine> recall = List.of();
        private Optional<StagedRow> row = Optional.empty();
        private String note = "";
        private int previews;
        private Optional<String> reason = Optional.empty();
        private List<String> asked = new ArrayList<>();
        private Runnable meanwhile = () -> { };
        private final List<String> questions = new ArrayList<>();
        private Consent.Answer answer = Consent.Answer.NONE;

        @Override
        public Consent.Answer consent(String question, boolean others) {
            questions.add(question + (others ? " +" : ""));
            meanwhile.run();
            return answer;
        }

        @Override
        public void list(StagingList shown, List<String> ids) {
            list = shown;
            selected = ids;
            lists++;
        }

        @Override
        public void guide(Guide told) {
            guide = told;
        }

        @Override
        public void bar(Bar shown) {
            bar = shown;
        }

        @Override
        public void outcome(Outcome told) {
            outcome = told;
        }

        @Override
        public void recall(List<RecallLine> lines) {
            recall = lines;
        }

        @Override
        public void preview(Optional<StagedRow> shown, String told) {
            row = shown;
            note = told;
            previews++;
        }

        @Override
        public Optional<String> reason(List<String> names) {
            asked = names;
            meanwhile.run();
            return reason;
        }
    }
}
