// SPDX-License-Identifier: EPL-2.0
package lu.seco.texts.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/**
 * Texts of the engine. The language comes from the settings and from nowhere else: the default locale of the Java machine plays no part.
 * The time zone in which instants are told is that of the clock. Works in French before the settings are read, because settings that are
 * refused have to be told too.
 */
@Component(service = Texts.class, configurationPid = "lu.seco.settings")
public final class PropertyTexts implements Texts {

    private static final String FOLDER = "/OSGI-INF/l10n/";

    /** One set of files for each field of knowledge; no code stands in two of them. */
    static final List<String> FIELDS = List.of("engine", "records", "answers", "deadlines", "commands", "diagnosis", "validity", "notify", "settings",
            "setup", "updates", "backup");

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN);

    /** By language, read when the first sentence in it is asked for: each process starts with these services, and most need one language or none. */
    private final Map<Locale, Catalog> catalogs = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Locale language;

    /** Part of the settings of {@code lu.seco.settings}. */
    public @interface Config {

        /** Language of all sentences: {@code fr}, {@code en} or {@code de}. */
        String language() default "fr";
    }

    @Activate
    public PropertyTexts(@Reference Clock clock, Config config) {
        this.clock = clock;
        changed(config);
    }

    /** Takes another language for what is told from now on. */
    @Modified
    public void changed(Config config) {
        language = known(config.language());
    }

    @Override
    public String text(Message message) {
        return text(message, language);
    }

    @Override
    public String text(Message message, Locale wanted) {
        Optional<String> own = catalog(known(wanted.getLanguage())).text(message, clock.getZone());
        return own.or(() -> catalog(Locale.FRENCH).text(message, clock.getZone())).orElseGet(() -> Catalog.bare(message));
    }

    @Override
    public Locale language() {
        return language;
    }

    private static Locale known(String code) {
        return LANGUAGES.stream().filter(one -> one.getLanguage().equals(code)).findFirst().orElse(Locale.FRENCH);
    }

    private Catalog catalog(Locale locale) {
        return catalogs.computeIfAbsent(locale, PropertyTexts::read);
    }

    private static Catalog read(Locale locale) {
        String suffix = locale.equals(Locale.FRENCH) ? "" : "_" + locale.getLanguage();
        return Catalog.load(FIELDS.stream().map(field -> FOLDER + field + suffix + ".properties").toList(), locale);
    }
}
