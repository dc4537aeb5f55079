// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.Texts;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.settings.Settings;
import lu.seco.core.update.Updates;
import org.junit.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Which services the window asks for, and when. */
public final class EngineFeederTest {

    private static final Pattern TYPE = Pattern.compile("objectClass=([\\w.$]+)");

    private final List<String> asked = new ArrayList<>();
    private final BundleContext bundles = (BundleContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {BundleContext.class},
            (proxy, method, arguments) -> {
                if (method.getName().equals("addServiceListener")) {
                    Matcher type = TYPE.matcher((String) arguments[1]);
                    assertTrue(type.find());
                    asked.add(type.group(1));
                }
                return switch (method.getName()) {
                    case "createFilter" -> FrameworkUtil.createFilter((String) arguments[0]);
                    case "registerService" -> Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ServiceRegistration.class},
                            (registration, called, nothing) -> null);
                    default -> null;
                };
            });

    @Test
    public void onlyWhatOpensNothingIsAskedForBeforeTheFirstWindow() {
        try (EngineFeeder feeder = new EngineFeeder(bundles, new Engine(new EngineEvents()), Optional.empty())) {
            feeder.openLight();
            assertEquals(List.of(Clock.class.getName(), Texts.class.getName(), Settings.class.getName()), asked);
        }
    }

    @Test
    public void everythingElseIsAskedForOnceAndTheContentsBeforeTheJournal() {
        try (EngineFeeder feeder = new EngineFeeder(bundles, new Engine(new EngineEvents()), Optional.empty())) {
            feeder.openLight();
            feeder.open(Duration.ofMillis(2));
        }
        assertEquals(asked.size(), new HashSet<>(asked).size());
        assertEquals(32, asked.size());
        assertTrue(asked.indexOf(ContentStore.class.getName()) < asked.indexOf(Journal.class.getName()));
        assertTrue(asked.contains(Updates.class.getName()));
    }
}
