// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.help;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeWork;
import org.junit.Test;

public class ProceduresTest {

    private static String address(Locale locale, String name) {
        return new Procedures(locale).pages().stream().filter(page -> page.name().equals(name)).findFirst().orElseThrow().address();
    }

    @Test
    public void pagesAreThoseOfTheLanguageWhereThereAreAny() {
        assertEquals("https://ccss.public.lu/fr/seculine/", address(Locale.FRENCH, "overview"));
        assertEquals("https://ccss.public.lu/en/seculine/paiement-salaires-maladie/decsal.html", address(Locale.ENGLISH, "DECSAL"));
        assertEquals("https://ccss.public.lu/de/seculine/paiement-salaires-maladie/decmal.html", address(Locale.FRENCH, "DECMAL"));
        assertEquals("https://ccss.public.lu/fr/seculine/", address(Locale.ITALIAN, "overview"));
    }

    @Test
    public void everyAddressIsOne() {
        for (Procedures.Page page : new Procedures(Locale.GERMAN).pages()) {
            assertTrue(page.toString(), URI.create(page.address()).getHost().matches("ccss\\.public\\.lu|sofie\\.cetrel\\.lu"));
        }
    }

    @Test
    public void aPageThatNothingOpensIsNamed() {
        FakeErrors errors = new FakeErrors();
        FakeWork work = new FakeWork();
        try (Workers workers = new Workers(errors)) {
            Room room = new Room(new Engine(new EngineEvents()), Words.language(""), workers, Runnable::run, "");
            new Browser(room, work, address -> true, errors).open("https://ccss.public.lu/");
            new Browser(room, work, address -> false, errors).open("https://ccss.public.lu/");
            assertEquals("not before the work is done", List.of(), errors.told());
            work.run();
        }
        assertEquals(List.of("Aucun navigateur n’a ouvert la page. Son adresse : https://ccss.public.lu/"), errors.told());
    }
}
