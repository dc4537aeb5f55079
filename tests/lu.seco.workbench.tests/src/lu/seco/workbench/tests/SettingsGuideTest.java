// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.Settings;
import lu.seco.testkit.ui.Await;
import org.junit.Before;
import org.junit.Test;

/** The definitions, the texts and the table of the admin guide say the same of every setting. */
public class SettingsGuideTest {

    private static final Path GUIDE = Path.of("../../docs/admin-guide.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+(?:\\.[a-z]+)+)(\\.<n>)?` \\| ([^|]*) \\| ([^|]*) \\| .*");
    /** Told in words in the guide, because the value itself would be long. */
    private static final Set<String> IN_WORDS = Set.of("exchange.reception.days", "notify.mail.classes", "notify.webhook.classes");

    private static final Pattern WRITTEN_SWITCH = Pattern.compile("\\b(yes|oui|ja|true|false)\\b|\\b(no|non|nein) ?:");
    private static final Pattern NUMBERED = Pattern.compile("(?i)numbered|numéroté|nummeriert");

    private List<SettingDefinition> definitions;

    @Before
    public void allDefinitions() {
        Settings settings = Desk.service(Settings.class);
        Await.until("the settings of all bundles", () -> settings.definitions().stream().map(SettingDefinition::pid).distinct().count() >= 10);
        definitions = settings.definitions();
    }

    private static Map<String, Matcher> rows() throws IOException {
        Map<String, Matcher> rows = new LinkedHashMap<>();
        String guide = Files.readString(GUIDE);
        for (String line : guide.substring(guide.indexOf("\n## Settings"), guide.indexOf("\n**Reload.**")).lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row);
            }
        }
        return rows;
    }

    @Test
    public void theTableHasEverySettingAndNoOther() throws IOException {
        assertEquals(new TreeSet<>(definitions.stream().map(SettingDefinition::key).toList()), new TreeSet<>(rows().keySet()));
    }

    @Test
    public void theTableHasTheDefaultsAndBounds() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, Matcher> rows = rows();
        for (SettingDefinition setting : definitions) {
            Matcher row = rows.get(setting.key());
            if (row == null) {
                continue;
            }
            String standard = setting.standard().isEmpty() ? "none" : "`" + setting.standard() + "`";
            if (!IN_WORDS.contains(setting.key()) && !row.group(3).equals(standard)) {
                wrong.add(setting.key() + ": default " + row.group(3) + " instead of " + standard);
            }
            if (setting.type() == SettingType.LINES != (row.group(2) != null)) {
                wrong.add(setting.key() + ": numbered lines");
            }
            if (!setting.minimum().isEmpty() && !row.group(4).contains(setting.minimum())
                    || !setting.maximum().isEmpty() && !row.group(4).contains(setting.maximum())) {
                wrong.add(setting.key() + ": allowed " + row.group(4) + " instead of " + setting.minimum() + " to " + setting.maximum());
            }
            if (setting.type() == SettingType.CHOICE && !setting.choices().stream().allMatch(choice -> row.group(4).contains("`" + choice + "`"))) {
                wrong.add(setting.key() + ": choices " + row.group(4));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    public void everySettingHasItsPageItsTitleItsHelpAndWordsForItsChoices() {
        Texts texts = Desk.service(Texts.class);
        Set<String> codes = new TreeSet<>();
        for (SettingDefinition setting : definitions) {
            codes.add("settings.page." + setting.use().page().key());
            codes.add("setting." + setting.key() + ".title");
            codes.add("setting." + setting.key() + ".help");
            setting.choices().forEach(choice -> codes.add("setting.choice." + choice));
        }
        assertEquals(Set.of(), codes.stream().filter(code -> texts.text(Message.of(code)).startsWith(code)).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals("a setting that says nothing of its page is hard to find", List.of(),
                definitions.stream().filter(setting -> setting.use().page() == SettingPage.OTHER).map(SettingDefinition::key).toList());
    }

    /** The window shows a tick box, a list or a table of lines, and titles instead of keys: only the comments of the file speak of how values are written. */
    @Test
    public void noHelpSpeaksOfHowValuesAreWrittenInTheFile() {
        Texts texts = Desk.service(Texts.class);
        List<String> wrong = new ArrayList<>();
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN)) {
            for (SettingDefinition setting : definitions) {
                String help = texts.text(Message.of("setting." + setting.key() + ".help"), language);
                boolean writing = switch (setting.type()) {
                    case BOOLEAN -> WRITTEN_SWITCH.matcher(help).find();
                    case CHOICE, CHOICES -> setting.choices().stream()
                            .anyMatch(choice -> help.matches("(?s).*(?<![\\w-])" + Pattern.quote(choice) + " ?[:(].*"));
                    case LINES -> NUMBERED.matcher(help).find();
                    default -> false;
                };
                if (writing || definitions.stream().anyMatch(other -> help.matches("(?s).*(?<![\\w.])" + Pattern.quote(other.key()) + "(?![\\w.]).*"))) {
                    wrong.add(language + " " + setting.key() + ": " + help);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }
}
