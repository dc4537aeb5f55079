// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lu.seco.core.DataFolder;
import lu.seco.core.settings.AdminLock;
import lu.seco.core.settings.Settings;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Hands;
import lu.seco.testkit.ui.Picture;
import lu.seco.testkit.ui.Witness;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** An administrator sets SeCo up in the window, and keeps clerks out. */
public class SettingsDayUiTest {

    private final Desk desk = new Desk();

    @Rule
    public final RuleChain rules = RuleChain.outerRule(desk).around(new Witness(desk::display, desk.steps()));

    @After
    public void withoutACodeForTheNext() throws IOException {
        AdminLock lock = Desk.service(AdminLock.class);
        lock.change("the big code".toCharArray(), new char[0], "test");
    }

    private Hands hands() {
        return desk.hands();
    }

    private Shell open() {
        hands().press("home", SWT.MOD1, ',');
        Await.until("the settings", () -> hands().rows("settings.pages") > 10);
        return hands().window("Réglages de SeCo");
    }

    private static Settings settings() {
        return Desk.service(Settings.class);
    }

    @Test
    public void aDayWithTheSettings() throws IOException {
        Shell window = open();
        Path file = Desk.service(DataFolder.class).settingsFile();

        // a wrong value says why and is not saved
        SettingsPages.show(hands(), "Horaires");
        hands().type("settings.field.exchange.retry.limit", "0");
        hands().awaitText("settings.trouble.exchange.retry.limit", text -> text.equals("✗ De 1 à 1000."));
        Button save = hands().byId(Button.class, "settings.save");
        assertFalse(hands().ask(save::isEnabled));

        // a right one is shown before it is saved
        hands().type("settings.field.exchange.retry.limit", "7");
        Await.until("no trouble", () -> !hands().sees("settings.trouble.exchange.retry.limit"));
        hands().click("settings.save");
        hands().awaitCell("settings.summary.table", "Réglage", "Nombre d'essais", "Après", "7");
        Picture.take(hands().window("Enregistrer les réglages"), Desk.pictures().resolve("settings-summary.png"));
        hands().click("settings.summary.ok");
        Await.until("saved", () -> settings().value("exchange.retry.limit").orElse("").equals("7"));
        assertTrue(Files.readString(file), Files.readString(file).contains("exchange.retry.limit = 7"));
        hands().awaitText("settings.banner", text -> text.startsWith("Enregistré"));
        Picture.take(window, Desk.pictures().resolve("settings-schedule.png"));

        // somebody else edits the file; then one click to the default
        Files.writeString(file, Files.readString(file).replace("exchange.retry.limit = 7", "exchange.retry.limit = 8"));
        Text limit = hands().byId(Text.class, "settings.field.exchange.retry.limit");
        Await.until("the value of somebody else", () -> hands().ask(limit::getText).equals("8"));
        hands().run(() -> hands().byId(Link.class, "settings.standard.exchange.retry.limit")
                .notifyListeners(SWT.Selection, new Event()));
        hands().click("settings.save");
        hands().click("settings.summary.ok");
        Await.until("the default", () -> settings().value("exchange.retry.limit").orElse("").equals("5"));

        // a folder is really tried
        SettingsPages.show(hands(), "Dossiers");
        hands().click("settings.test.exchange.outbox");
        hands().awaitText("settings.trouble.exchange.outbox", text -> text.startsWith("✓"));
        hands().type("settings.field.exchange.quarantine", "nulle part");
        hands().click("settings.test.exchange.quarantine");
        hands().awaitText("settings.trouble.exchange.quarantine", text -> text.startsWith("✗") && text.contains("nulle part"));
        Picture.take(window, Desk.pictures().resolve("settings-folders.png"));
        hands().click("settings.drop");

        // the search finds by words of the help
        hands().type("settings.search", "réseau partage");
        Await.until("found", () -> hands().sees("settings.field.exchange.outbox.location"));
        Picture.take(window, Desk.pictures().resolve("settings-search.png"));
        hands().type("settings.search", "");

        // a password is stored and not shown; the test says what is missing
        SettingsPages.show(hands(), "Courriel");
        hands().type("settings.secret.notify.mail.password", "hunter2");
        hands().click("settings.secret.store.notify.mail.password");
        Await.until("stored", () -> hands().text("settings.secret.state.notify.mail.password").endsWith("  –  enregistré"));
        hands().click("settings.channel.mail");
        Await.until("an answer", () -> hands().text("settings.channel.outcome.mail").startsWith("✗"));
        Picture.take(window, Desk.pictures().resolve("settings-mail.png"));
        hands().click("settings.secret.remove.notify.mail.password");
        Await.until("forgotten", () -> hands().text("settings.secret.state.notify.mail.password").endsWith("pas enregistré"));
        for (String place : new String[] {"seco.properties", "secrets"}) {
            Path kept = file.resolveSibling(place);
            assertFalse(place, Files.exists(kept) && new String(Files.readAllBytes(kept), StandardCharsets.ISO_8859_1).contains("hunter2"));
        }
        theCode(window);
    }

    /** A code is set; the window opened again is locked until it is given. */
    private void theCode(Shell window) throws IOException {
        hands().click("settings.code.open");
        hands().type("settings.code.next", "the big code");
        hands().type("settings.code.again", "the big code");
        hands().click("settings.code.ok");
        hands().awaitText("settings.banner", text -> text.contains("nouveau code"));
        hands().close(window);
        Await.until("closed", () -> !hands().sees("settings.pages"));
        Shell again = open();
        SettingsPages.show(hands(), "Dossiers");
        Text outbox = hands().byId(Text.class, "settings.field.exchange.outbox");
        Await.until("locked", () -> !hands().ask(outbox::isEnabled));
        Picture.take(again, Desk.pictures().resolve("settings-locked.png"));
        hands().click("settings.unlock");
        hands().type("settings.code.current", "a guess");
        hands().click("settings.code.ok");
        hands().awaitText("settings.banner", text -> text.contains("pas le bon"));
        assertFalse(hands().ask(outbox::isEnabled));
        SettingsPages.show(hands(), "Apparence");
        Combo theme = hands().byId(Combo.class, "settings.field.ui.theme");
        assertTrue("a matter of taste is free", hands().ask(theme::isEnabled));
        Picture.take(again, Desk.pictures().resolve("settings-appearance.png"));
        hands().click("settings.unlock");
        hands().type("settings.code.current", "the big code");
        hands().click("settings.code.ok");
        SettingsPages.show(hands(), "Dossiers");
        Text open = hands().byId(Text.class, "settings.field.exchange.outbox");
        Await.until("unlocked", () -> hands().ask(open::isEnabled));
        hands().press("settings.pages", 0, SWT.ESC);
        hands().close(again);
        Await.until("closed", () -> !hands().sees("settings.pages"));
    }

    @Test
    public void personsAreMaskedByAKeyAndInTheMenu() {
        assertEquals("no", settings().value("ui.persons.masked").orElse(""));
        hands().press("home", SWT.MOD1 | SWT.MOD2, 'm');
        Await.until("masked", () -> settings().value("ui.persons.masked").orElse("").equals("yes"));
        hands().menu("Affichage", "Personnes masquées");
        Await.until("shown", () -> settings().value("ui.persons.masked").orElse("").equals("no"));
    }
}
