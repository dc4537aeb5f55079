// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.sofie.SofieDriver;
import lu.seco.core.sofie.SofieSession;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.service.log.Logger;

/** Which installation the settings mean, and that the driver follows them. */
public final class ConfiguredInstallationTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> logged = new ArrayList<>();
    private final Logger log = (Logger) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
        logged.add(method.getName());
        return null;
    });
    private Path data;

    @Before
    public void start() throws Exception {
        data = Files.createDirectories(folder.getRoot().toPath().resolve("data"));
    }

    private static ConfiguredInstallation.Config config(String descriptor) {
        return new ConfiguredInstallation.Config() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return ConfiguredInstallation.Config.class;
            }

            @Override
            public String descriptor() {
                return descriptor;
            }
        };
    }

    private ConfiguredInstallation installation(String descriptor) {
        return new ConfiguredInstallation(() -> data, log, config(descriptor));
    }

    @Test
    public void whereThereIsNoDescriptorOneToStartFromIsLaidBeside() {
        ConfiguredInstallation installation = installation("sofie.properties");
        assertEquals(data.resolve("sofie.properties"), installation.descriptorFile().file());
        assertTrue(Files.exists(installation.descriptorFile().sample()));
        assertFalse("it is no descriptor", Files.exists(installation.descriptorFile().file()));
        assertNotNull(installation.processes());
        assertEquals("said", List.of("error"), logged);
    }

    @Test
    public void whereThereIsOneNothingIsLaid() throws Exception {
        FakeInstallation sofie = new FakeInstallation(folder.newFolder().toPath());
        ConfiguredInstallation installation = installation(sofie.file.file().toString());
        assertFalse(Files.exists(installation.descriptorFile().sample()));
        assertEquals(List.of(), logged);
        assertSame("read again only when the settings change", installation.descriptorFile(), installation.descriptorFile());
    }

    @Test
    public void theDriverWorksWithWhatTheSettingsSayNow() throws Exception {
        FakeInstallation one = new FakeInstallation(folder.newFolder().toPath());
        FakeInstallation other = new FakeInstallation(folder.newFolder().toPath());
        ConfiguredInstallation installation = installation(one.file.file().toString());
        SofieDriver driver = new SofieDriverComponent(installation, () -> data, Clock.systemUTC(), log, null);
        assertEquals("999900203 (" + one.root + ")", driver.name());
        open(driver).close();
        installation.modified(config(other.file.file().toString()));
        assertEquals("999900203 (" + other.root + ")", driver.name());
        try (SofieSession session = open(driver)) {
            assertTrue(Files.exists(other.root.resolve(".seco.lock")));
            assertEquals(Optional.empty(), session.hindrance());
        }
    }

    private static SofieSession open(SofieDriver driver) throws Exception {
        return driver.open().session().orElseThrow();
    }
}
