// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lu.seco.ui.internal.answers.AnswersWords;
import lu.seco.ui.internal.backup.BackupWords;
import lu.seco.ui.internal.certificate.CertificateWords;
import lu.seco.ui.internal.changes.ChangesWords;
import lu.seco.ui.internal.checks.CheckWords;
import lu.seco.ui.internal.demo.DemoWords;
import lu.seco.ui.internal.detail.DetailWords;
import lu.seco.ui.internal.diagnosis.DiagnosisWords;
import lu.seco.ui.internal.l10n.HelpWords;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.l10n.ShellWords;
import lu.seco.ui.internal.list.ListsWords;
import lu.seco.ui.internal.radar.RadarWords;
import lu.seco.ui.internal.records.RecordsWords;
import lu.seco.ui.internal.runs.RunsWords;
import lu.seco.ui.internal.settings.SettingsWords;
import lu.seco.ui.internal.staging.StagingWords;
import lu.seco.ui.internal.updates.UpdatesWords;
import lu.seco.ui.internal.welcome.WelcomeWords;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** The texts of every area of the workbench, in its three languages. */
@RunWith(Parameterized.class)
public class MessagesTest {

    private static final Pattern MODEL_KEY = Pattern.compile("\"%([a-z.]+)\"");

    private final String area;
    private final Class<?> words;

    public MessagesTest(String area, Class<?> words) {
        this.area = area;
        this.words = words;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> areas() {
        return Stream.of(Messages.class, ShellWords.class, HelpWords.class, ListsWords.class, DetailWords.class, StagingWords.class,
                CertificateWords.class, DiagnosisWords.class, AnswersWords.class, RadarWords.class, CheckWords.class, ChangesWords.class, RecordsWords.class,
                WelcomeWords.class, DemoWords.class, RunsWords.class, SettingsWords.class, UpdatesWords.class, BackupWords.class)
                .map(words -> new Object[] {Words.base(words), words}).toList();
    }

    private Properties load(String suffix) {
        return Words.load(area, suffix);
    }

    private Set<String> keys(String suffix) {
        return new TreeSet<>(load(suffix).stringPropertyNames());
    }

    @Test
    public void everyLanguageHasEveryKey() {
        assertEquals(keys(""), keys("_en"));
        assertEquals(keys(""), keys("_de"));
        assertTrue("French is the root file, _fr only stops the fall back to the system's language", load("_fr").isEmpty());
    }

    @Test
    public void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        Arrays.stream(words.getFields()).map(Field::getName).map(name -> name.replace('_', '.')).forEach(used::add);
        if (words == Messages.class) {
            used.addAll(modelKeys());
        }
        assertEquals(keys(""), used);
    }

    private static Set<String> modelKeys() throws IOException {
        Set<String> used = new TreeSet<>();
        try (InputStream in = Messages.class.getResourceAsStream("/Application.e4xmi")) {
            Matcher keys = MODEL_KEY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (keys.find()) {
                used.add(keys.group(1));
            }
        }
        return used;
    }

    @Test
    public void thePlaceWhereFilesWaitIsCalledByOneNameInEachLanguage() {
        for (String suffix : new String[] {"_en", "_de"}) {
            Properties texts = load(suffix);
            texts.stringPropertyNames().forEach(key -> assertFalse(key + suffix, texts.getProperty(key).contains("À valider")));
        }
    }

    @Test
    public void everyTextIsAFormatWithTheSamePlaceholdersInEveryLanguage() {
        Properties french = load("");
        for (String suffix : new String[] {"", "_en", "_de"}) {
            Properties texts = load(suffix);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertFalse(key + suffix + ": is empty", text.isBlank());
                assertFalse(key + suffix + ": an apostrophe quotes in a format", text.contains("'"));
                assertEquals(key + suffix, new MessageFormat(french.getProperty(key)).getFormatsByArgumentIndex().length,
                        new MessageFormat(text).getFormatsByArgumentIndex().length);
            }
        }
    }
}
