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
import org.eclipse.e4.core.services.nls.Message;
import lu.seco.ui.tests.fakes.Samples;

/** The texts of the workbench, read without the workbench. */
public final class Words {

    private Words() {
    }

    /** A language; French for the empty suffix. */
    public static Language language(String suffix) {
        Locale locale = suffix.isEmpty() ? Locale.FRENCH : Locale.forLanguageTag(suffix.substring(1));
        return new Language(fill(Messages.class, suffix), new Formats(locale, Samples.CLOCK.getZone()), new Language.Areas() {
            @Override
            public <M> M words(Class<M> area) {
                return fill(area, suffix);
            }
        });
    }

    private static <M> M fill(Class<M> area, String suffix) {
        Properties texts = load(base(area), suffix);
        try {
            M words = area.getConstructor().newInstance();
            for (Field field : area.getFields()) {
                field.set(words, texts.getProperty(field.getName().replace('_', '.')));
            }
            return words;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of an area's properties without language and ending, from its annotation; {@code bundle} for those of the whole. */
    public static String base(Class<?> area) {
        String uri = area.getAnnotation(Message.class).contributionURI();
        return uri.contains("/l10n/") ? uri.substring(uri.lastIndexOf('/') + 1) : "bundle";
    }

    /** The properties as they stand in the bundle. */
    public static Properties load(String suffix) {
        return load("bundle", suffix);
    }

    /** The properties of an area as they stand in the bundle. */
    public static Properties load(String base, String suffix) {
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("/OSGI-INF/l10n/" + base + suffix + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
