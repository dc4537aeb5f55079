// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.deadline.Rule;
import lu.seco.core.deadline.Rules;
import org.osgi.service.log.Logger;

/** Small stand-ins. */
public final class Fakes {

    /** The rules as they are known. */
    public static final Rules RULES = day -> List.of(rule("DECSAL", 24, 1, true), rule("DECMAL", 10, 0, false));

    private Fakes() {
    }

    /** The settings, all at their defaults but those given by the name of their method. */
    public static DeadlineConfig config(Map<String, Object> changed) {
        return (DeadlineConfig) Proxy.newProxyInstance(DeadlineConfig.class.getClassLoader(), new Class<?>[] {DeadlineConfig.class},
                (proxy, method, arguments) -> changed.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    /** A log nobody reads. */
    public static Logger log() {
        return (Logger) Proxy.newProxyInstance(Logger.class.getClassLoader(), new Class<?>[] {Logger.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? Boolean.FALSE : null);
    }

    /** Texts that are code and arguments. */
    public static Texts texts() {
        return new Texts() {

            @Override
            public String text(Message message) {
                return message.code() + message.arguments();
            }

            @Override
            public String text(Message message, Locale language) {
                return text(message);
            }

            @Override
            public Locale language() {
                return Locale.FRENCH;
            }
        };
    }

    /** A day. */
    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Rule rule(String kind, int dueDay, int answerDays, boolean confirmed) {
        return new Rule(kind, OptionalInt.of(dueDay), OptionalInt.empty(), answerDays == 0 ? OptionalInt.empty() : OptionalInt.of(answerDays), confirmed,
                "test");
    }
}
