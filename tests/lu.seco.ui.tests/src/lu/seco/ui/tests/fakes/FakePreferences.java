// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lu.seco.ui.internal.app.Layouts;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** What a person arranged, in memory; knows only what {@link Layouts} asks. */
public final class FakePreferences {

    private FakePreferences() {
    }

    /** Layouts that are forgotten with the test. */
    public static Layouts layouts() {
        Map<String, String> kept = new ConcurrentHashMap<>();
        IEclipsePreferences preferences = (IEclipsePreferences) Proxy.newProxyInstance(FakePreferences.class.getClassLoader(),
                new Class<?>[] {IEclipsePreferences.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "put", "putInt", "putBoolean" -> {
                        kept.put((String) arguments[0], String.valueOf(arguments[1]));
                        yield null;
                    }
                    case "get" -> kept.getOrDefault(arguments[0], (String) arguments[1]);
                    case "getInt" -> Integer.valueOf(kept.getOrDefault(arguments[0], String.valueOf(arguments[1])));
                    case "getBoolean" -> Boolean.valueOf(kept.getOrDefault(arguments[0], String.valueOf(arguments[1])));
                    case "flush" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new Layouts(preferences, new FakeErrors());
    }
}
