// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Steps;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** The service as a process of its own: {@code seco run}, made of the very bundles of this framework, in the same data folder. */
final class ServiceProcess {

    private static final String APPLICATION = "lu.seco.service.app";
    private static final String LAUNCHER = "org.eclipse.equinox.launcher";
    private static final long STOPPING_SECONDS = 90;
    /** What the products start by themselves, at which level; everything else is started by the application. */
    private static final Map<String, Integer> STARTED = Map.of("org.apache.felix.configadmin", 2, "org.apache.felix.scr", 2, "org.eclipse.equinox.event", 2,
            "org.eclipse.equinox.common", 2, "org.eclipse.core.runtime", 4, "lu.seco.runtime", 4);
    /** What runs tests, and what would lay out bundles by a list of its own. */
    private static final Set<String> LEFT_OUT = Set.of("lu.seco.testkit", "lu.seco.workbench.tests", "org.eclipse.equinox.simpleconfigurator");

    private final Path data;
    private final Path place;
    private final Steps steps;
    private Process process;

    /** @param data the data folder in which it works */
    ServiceProcess(Path data, Steps steps) {
        this.data = Objects.requireNonNull(data, "data");
        this.steps = Objects.requireNonNull(steps, "steps");
        this.place = data.resolveSibling("service");
    }

    /**
     * Starts it for the first time. The journal of this framework sleeps from now on: what another test left open would keep the service out, and a window
     * beside it must not need it.
     */
    void begin() {
        journal(false);
        try {
            start();
        } catch (AssertionError e) {
            journal(true);
            throw e;
        }
    }

    private static void journal(boolean here) {
        Bundle journal = Platform.getBundle("lu.seco.journal");
        try {
            if (here) {
                journal.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            } else {
                journal.stop(Bundle.STOP_TRANSIENT);
            }
        } catch (BundleException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts it and waits until it lets windows in. */
    void start() {
        steps.did("start the service");
        try {
            Files.deleteIfExists(note());
            Path configuration = Files.createDirectories(place.resolve("configuration"));
            Files.writeString(configuration.resolve("config.ini"), "osgi.framework=" + System.getProperty("osgi.framework").replace(":", "\\:")
                    + "\nosgi.bundles=" + bundles() + "\nosgi.bundles.defaultStartLevel=4\n"
                    + "osgi.configuration.cascaded=false\n", StandardCharsets.ISO_8859_1);
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "-Dfelix.cm.pm=memory", "-Dorg.osgi.service.log.admin.loglevel=INFO", "-jar", launcher().toString(), "-nosplash",
                    "-configuration", configuration.toString(), "-data", data.toString(), "-application", APPLICATION, "run", "--until-input-ends")
                    .redirectErrorStream(true).redirectOutput(place.resolve("service.out").toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Await.until(() -> "the service lets windows in; it said " + said(), () -> {
                if (!process.isAlive()) {
                    throw new AssertionError("the service ended with " + process.exitValue() + ": " + said());
                }
                return Files.exists(note());
            });
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private Path note() {
        return data.resolve("run").resolve("window");
    }

    private String said() {
        return Office.read(place.resolve("service.out"));
    }

    /** The launcher of the products: what it lets bundles see of Java is not what a bare framework does. */
    private static Path launcher() {
        return Arrays.stream(FrameworkUtil.getBundle(ServiceProcess.class).getBundleContext().getBundles())
                .filter(bundle -> LAUNCHER.equals(bundle.getSymbolicName())).map(ServiceProcess::file).findFirst().orElseThrow();
    }

    private static String bundles() {
        return Arrays.stream(FrameworkUtil.getBundle(ServiceProcess.class).getBundleContext().getBundles())
                .filter(bundle -> bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID)
                .filter(bundle -> !LEFT_OUT.contains(bundle.getSymbolicName()) && !bundle.getSymbolicName().startsWith("org.eclipse.tycho."))
                .map(ServiceProcess::entry).collect(Collectors.joining(","));
    }

    private static String entry(Bundle bundle) {
        String start = STARTED.containsKey(bundle.getSymbolicName()) ? "@" + STARTED.get(bundle.getSymbolicName()) + "\\:start" : "";
        return "reference\\:file\\:" + file(bundle) + start;
    }

    private static Path file(Bundle bundle) {
        return FileLocator.getBundleFileLocation(bundle).orElseThrow(() -> new AssertionError("no file: " + bundle)).toPath().toAbsolutePath();
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    /** Stops it as a service manager does, and waits for its end. */
    void stop() {
        steps.did("stop the service");
        process.destroy();
        await();
    }

    /** Stops it if it still works, and gives the journal back to this framework. */
    void end() {
        if (alive()) {
            stop();
        }
        journal(true);
    }

    private void await() {
        try {
            if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the service does not end: " + said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
