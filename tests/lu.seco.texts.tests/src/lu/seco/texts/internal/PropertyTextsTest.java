// SPDX-License-Identifier: EPL-2.0
package lu.seco.texts.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Locale;
import lu.seco.core.Message;
import org.junit.After;
import org.junit.Test;

public class PropertyTextsTest {

    private static final Message LEAST = Message.of("settings.allowed.least", "5 s");
    private final Locale before = Locale.getDefault();
    private final PropertyTexts texts = new PropertyTexts(Clock.systemUTC(), language("fr"));

    @After
    public void putBack() {
        Locale.setDefault(before);
    }

    @Test
    public void languageIsThatOfTheSettingsAndCanChange() {
        assertEquals("Au moins 5 s.", texts.text(LEAST));
        texts.changed(language("de"));
        assertEquals("Mindestens 5 s.", texts.text(LEAST));
        assertEquals(Locale.GERMAN, texts.language());
        texts.changed(language("en"));
        assertEquals("At least 5 s.", texts.text(LEAST));
    }

    @Test
    public void everyOtherLanguageIsFrench() {
        assertEquals("Au moins 5 s.", texts.text(LEAST, Locale.ITALIAN));
        assertEquals("Au moins 5 s.", texts.text(LEAST, Locale.ROOT));
        assertEquals("At least 5 s.", texts.text(LEAST, Locale.UK));
        texts.changed(language("../it"));
        assertEquals(Locale.FRENCH, texts.language());
    }

    @Test
    public void defaultLocaleOfTheMachinePlaysNoPart() {
        Locale.setDefault(Locale.GERMANY);
        assertEquals("Au moins 5 s.", new PropertyTexts(Clock.systemUTC(), language("fr")).text(LEAST));
    }

    @Test
    public void unknownCodeGivesCodeAndArguments() {
        assertEquals("no.such.code [a, b]", texts.text(Message.of("no.such.code", "a", "b")));
        assertEquals("no.such.code", texts.text(Message.of("no.such.code")));
    }

    @Test
    public void missingArgumentsGiveCodeAndArguments() {
        assertEquals("settings.allowed.between [1]", texts.text(Message.of("settings.allowed.between", 1)));
    }

    @Test
    public void argumentsAreNeverPatternsNorNumbers() {
        assertEquals("Au moins {0} l'heure '{1}'.", texts.text(Message.of("settings.allowed.least", "{0} l'heure '{1}'")));
        assertEquals("Au moins 1234567.", texts.text(Message.of("settings.allowed.least", 1234567)));
    }

    @Test
    public void hostileArgumentsBecomeHarmless() {
        String text = texts.text(Message.of("settings.allowed.least", "a\r\nb\u001b[2J\u202etxt\u2028c\ud800 é\ud83d\ude00"));
        assertEquals("Au moins a  b\ufffd[2J\ufffdtxt c\ufffd é\ud83d\ude00.", text);
        assertTrue(texts.text(Message.of("no.such.code", "a\nb")).endsWith("[a b]"));
    }

    private static PropertyTexts.Config language(String code) {
        return new PropertyTexts.Config() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return PropertyTexts.Config.class;
            }

            @Override
            public String language() {
                return code;
            }
        };
    }
}
