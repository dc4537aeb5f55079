// SPDX-License-Identifier: EPL-2.0
package lu.seco.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What {@code SeCoService.exe} (procrun of Apache Commons Daemon) calls: the service. It asks SeCo to end by ending its input, which is the only way on
 * Windows that lets it bring its step to an end.
 */
public final class Service {

    private static final String APPLICATION = "lu.seco.service.app";
    /** Longer than SeCo waits for its engine, and some time for the journal to close. */
    private static final Duration ENDING = Duration.ofSeconds(110);
    /** procrun starts by one static method and stops by another, so what runs must be found in between. */
    private static final AtomicReference<Running> RUNNING = new AtomicReference<>();

    private Service() {
    }

    /**
     * Runs until the end; procrun takes the return for the end of the service, so a failure is thrown, and Windows starts it again as the service is set up.
     *
     * @param arguments {@code --data FOLDER}; the folder of the program is the system property {@code seco.home}
     * @throws IOException if SeCo cannot be started, or ended with an error
     */
    public static void start(String[] arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("run", "--until-input-ends"));
        Path folder = Path.of(System.getProperty("seco.home", ".")).toAbsolutePath().normalize();
        Running running = new Running(Home.of(folder, all, System.getenv()), Path.of(System.getProperty("java.home"), "bin", "java.exe"), APPLICATION,
                System.getenv());
        RUNNING.set(running);
        Optional<Integer> code = running.run();
        if (code.isEmpty() || code.get() != 0) {
            throw new IOException("SeCo ended with " + code.map(String::valueOf).orElse("an incomplete installation") + ", see logs/seco.log in the data folder");
        }
    }

    /** Ends it. */
    public static void stop(String[] arguments) throws IOException, InterruptedException {
        Running running = RUNNING.get();
        if (running != null) {
            running.stop(ENDING);
        }
    }
}
