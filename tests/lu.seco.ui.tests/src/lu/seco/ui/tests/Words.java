// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import lu.seco.ui.internal.l10n.Formats;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.tests.fakes.Samples;

/** The texts of the workbench, read without the workbench. */
public final class Words {

    private Words() {
    }

    /** A language; French for the empty suffix. */
    public static Language language(String suffix) {
        Properties texts = load(suffix);
        Messages messages = new Messages();
        try {
            for (Field field : Messages.class.getFields()) {
                field.set(messages, texts.getProperty(field.getName().replace('_', '.')));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        Locale locale = suffix.isEmpty() ? Locale.FRENCH : Locale.forLanguageTag(suffix.substring(1));
        return new Language(messages, new Formats(locale, Samples.CLOCK.getZone()));
    }

    /** The properties as they stand in the bundle. */
    public static Properties load(String suffix) {
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("/OSGI-INF/l10n/bundle" + suffix + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
