// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.BundleSender;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.preferences.UiSettings;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeBundle;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeSettings;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Test;

public class SupportPresenterTest {

    private static final Path FOLDER = Path.of("/srv/support");

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeTimedWork work = new FakeTimedWork();
    private final FakeTimedWork previews = new FakeTimedWork();
    private final FakeBundle bundle = new FakeBundle();
    private final Workers workers = new Workers(new FakeErrors());
    private final List<String> told = new ArrayList<>();
    private Optional<Path> folder = Optional.empty();
    private Contact contact = new Contact(List.of("nobody asked"));
    private final SupportPresenter presenter =
            new SupportPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, previews, new NotingView(), "marie");

    @After
    public void close() {
        presenter.close();
        workers.close();
    }

    @Test
    public void theBundleIsWrittenAndSaysWhere() {
        engine.bindSupportBundle(bundle);
        presenter.write(Optional.empty(), FOLDER);
        assertTrue(presenter.writing());
        presenter.write(Optional.empty(), FOLDER);
        work.run();
        assertEquals("once at a time", List.of(FOLDER), bundle.folders());
        assertEquals(List.of("… Le dossier de support est en cours d’écriture…", "Le dossier de support est écrit : /srv/support/seco-support.zip"),
                told);
        assertEquals(Optional.of(FOLDER), folder);
        assertFalse(presenter.writing());
    }

    @Test
    public void aFailureSaysWhyAndItCanBeTriedAgain() {
        engine.bindSupportBundle(bundle);
        bundle.fails(new IOException("no space left"));
        presenter.write(Optional.empty(), FOLDER);
        work.run();
        assertEquals("Le dossier de support n’a pas pu être écrit dans /srv/support : no space left. Choisissez un autre dossier.",
                told.get(told.size() - 1));
        assertEquals(Optional.empty(), folder);
        assertFalse(presenter.writing());
    }

    @Test
    public void withoutTheServiceThatIsSaid() {
        presenter.write(Optional.empty(), FOLDER);
        work.run();
        assertEquals("Le dossier de support n’est pas encore disponible ; réessayez dans un instant.", told.get(told.size() - 1));
    }

    @Test
    public void whatWouldLeaveIsShownBeforeAndSaidIfItCannotBe() throws IOException {
        List<String> seen = new ArrayList<>();
        BundleView view = new BundleView() {
            @Override
            public void preparing() {
                seen.add("…");
            }

            @Override
            public void files(List<SupportBundle.Shown> files) {
                seen.add(files.get(0).beginning());
            }

            @Override
            public void failed(String sentence) {
                seen.add(sentence);
            }
        };
        presenter.preview(Optional.empty(), view);
        previews.run();
        engine.bindSupportBundle(bundle);
        presenter.preview(Optional.empty(), view);
        presenter.preview(Optional.of(Subject.report("r-1")), view);
        previews.run();
        bundle.fails(new IOException("no space left"));
        presenter.preview(Optional.empty(), view);
        previews.run();
        assertEquals(List.of("…", "Le dossier de support n’est pas encore disponible ; réessayez dans un instant.", "…", "…", "about r-1", "…",
                "Le dossier de support ne peut pas être préparé : no space left"), seen);
    }

    @Test
    public void itIsSentToWhomTheSettingsNameAndTheOutcomeIsASentence() {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        assertEquals(List.of(), presenter.addressees());
        presenter.send(Optional.empty(), BundleSender.Who.SUPPORT);
        work.run();
        assertEquals("Le dossier de support n’est pas encore disponible ; réessayez dans un instant.", told.get(told.size() - 1));
        List<String> asked = new ArrayList<>();
        BundleSender sender = new BundleSender() {
            @Override
            public List<Addressee> addressees() {
                return List.of(new Addressee(Who.SUPPORT, "support@weber.lu"));
            }

            @Override
            public CompletableFuture<OrderResult> send(Optional<Subject> about, Who to, String person) {
                asked.add(about.map(Subject::id).orElse("days") + " " + to + " " + person);
                return CompletableFuture.completedFuture(new OrderResult(false, 0, 0, Message.of("notify.mail.unreachable", "mx")));
            }
        };
        engine.further().come(BundleSender.class, sender);
        assertEquals(1, presenter.addressees().size());
        presenter.send(Optional.of(Subject.report("r-1")), BundleSender.Who.SUPPORT);
        assertEquals("… Le dossier de support est envoyé…", told.get(told.size() - 1));
        work.run();
        assertEquals("[fr] notify.mail.unreachable mx", told.get(told.size() - 1));
        assertEquals(List.of("r-1 SUPPORT marie"), asked);
    }

    @Test
    public void theVersionsAreThoseOfThisProcess() {
        String versions = presenter.versions(Optional.of("1.2.3"));
        assertTrue(versions, versions.startsWith("SeCo 1.2.3 · Java " + System.getProperty("java.version")));
        assertTrue(versions, versions.contains(System.getProperty("os.name")));
        assertTrue(presenter.versions(Optional.empty()).startsWith("SeCo (version inconnue)"));
    }

    @Test
    public void whomToAskIsSaidAgainWhenTheSettingsChange() {
        FakeSettings settings = new FakeSettings(new UiSettings().settings());
        presenter.contact();
        assertFalse(contact.known());
        settings.put(UiSettings.SUPPORT_CONTACT, "Fiduciaire Weber; 24 78 41; support@weber.lu");
        engine.bindSettings(settings);
        assertEquals("Fiduciaire Weber · 24 78 41 · support@weber.lu", contact.line());
        settings.put(UiSettings.SUPPORT_CONTACT, "");
        engine.events().appended(List.of(event(EventType.REPORT_SENT)));
        assertTrue("not for every event", contact.known());
        engine.events().appended(List.of(event(EventType.SETTINGS_CHANGED)));
        assertFalse(contact.known());
    }

    private static JournalEvent event(EventType type) {
        return new JournalEvent(1, Samples.NOW, type, Subject.ENGINE, new TreeMap<>(), "", "");
    }

    private final class NotingView implements SupportView {

        @Override
        public void told(String sentence, boolean writing, Optional<Path> where) {
            told.add((writing ? "… " : "") + sentence);
            folder = where;
        }

        @Override
        public void contact(Contact known) {
            contact = known;
        }
    }
}
