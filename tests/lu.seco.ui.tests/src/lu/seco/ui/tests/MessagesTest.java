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
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.ui.internal.l10n.Messages;
import org.junit.Test;

public class MessagesTest {

    private static final Pattern MODEL_KEY = Pattern.compile("\"%([a-z.]+)\"");

    @Test
    public void everyLanguageHasEveryKey() {
        Set<String> french = new TreeSet<>(Words.load("").stringPropertyNames());
        assertEquals(french, new TreeSet<>(Words.load("_en").stringPropertyNames()));
        assertEquals(french, new TreeSet<>(Words.load("_de").stringPropertyNames()));
        assertTrue("French is the root file, _fr only stops the fall back to the system's language", Words.load("_fr").isEmpty());
    }

    @Test
    public void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Field field : Messages.class.getFields()) {
            used.add(field.getName().replace('_', '.'));
        }
        try (InputStream in = Messages.class.getResourceAsStream("/Application.e4xmi")) {
            Matcher keys = MODEL_KEY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (keys.find()) {
                used.add(keys.group(1));
            }
        }
        assertEquals(new TreeSet<>(Words.load("").stringPropertyNames()), used);
    }

    @Test
    public void everyTextIsAFormatWithTheSamePlaceholdersInEveryLanguage() {
        Properties french = Words.load("");
        for (String suffix : new String[] {"", "_en", "_de"}) {
            Properties texts = Words.load(suffix);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertFalse(key + suffix + ": an apostrophe quotes in a format", text.contains("'"));
                assertEquals(key + suffix, new MessageFormat(french.getProperty(key)).getFormatsByArgumentIndex().length,
                        new MessageFormat(text).getFormatsByArgumentIndex().length);
            }
        }
    }
}
