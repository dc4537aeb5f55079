// SPDX-License-Identifier: EPL-2.0
package lu.seco.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An installation of SeCo on Windows and its data folder, found as {@code seco.bat} finds them. SeCo's own programs are replaced by updates; this one is not:
 * so it knows no name but those of folders, and that of the Equinox launcher without its version.
 *
 * @param folder the installation
 * @param data the data folder, absolute
 * @param arguments what is left for SeCo
 */
record Home(Path folder, Path data, List<String> arguments) {

    private static final String LAUNCHER = "org.eclipse.equinox.launcher_";

    /**
     * Reads the arguments.
     *
     * @param environment of this process
     * @throws IllegalArgumentException if the folder behind {@code --data} is missing
     */
    static Home of(Path folder, List<String> arguments, Map<String, String> environment) {
        List<String> rest = new ArrayList<>();
        Optional<String> data = Optional.empty();
        boolean portable = Files.exists(folder.resolve("portable"));
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--data")) {
                if (i + 1 == arguments.size()) {
                    throw new IllegalArgumentException("--data");
                }
                data = Optional.of(arguments.get(++i));
            } else if (argument.startsWith("--data=")) {
                data = Optional.of(argument.substring("--data=".length()));
            } else if (argument.equals("--portable")) {
                portable = true;
            } else {
                rest.add(argument);
            }
        }
        Path usual = portable ? folder.resolve("data") : Path.of(environment.getOrDefault("PROGRAMDATA", ".")).resolve("SeCo");
        Path place = data.or(() -> Optional.ofNullable(environment.get("SECO_DATA")).filter(text -> !text.isBlank())).map(Path::of).orElse(usual);
        return new Home(folder, place.toAbsolutePath().normalize(), List.copyOf(rest));
    }

    /** The newest Equinox launcher; empty if the installation is not complete. */
    Optional<Path> launcher() throws IOException {
        Path plugins = folder.resolve("plugins");
        if (!Files.isDirectory(plugins)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(plugins)) {
            return files.filter(file -> file.getFileName().toString().startsWith(LAUNCHER) && file.getFileName().toString().endsWith(".jar"))
                    .max(Path::compareTo);
        }
    }

    /**
     * The command line that starts SeCo.
     *
     * @param java the program {@code javaw.exe} or {@code java.exe}
     * @param application id of the Equinox application
     * @param environment of this process
     */
    List<String> command(Path java, Path launcher, String application, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + data.resolve("run/crash-%p.log")));
        String options = environment.getOrDefault("SECO_JAVA_OPTS", "-Xmx256m");
        Stream.of(options.split("\\s+")).filter(option -> !option.isEmpty()).forEach(command::add);
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+TieredCompilation", "-Dfelix.cm.pm=memory", "-jar", launcher.toString(), "-nosplash", "-configuration",
                configuration(environment).toString(), "-data", data.toString(), "-application", application));
        command.addAll(arguments);
        return command;
    }

    /** What Equinox keeps between starts, a folder for each user. */
    Path configuration(Map<String, String> environment) {
        return data.resolve("run").resolve("configuration").resolve(environment.getOrDefault("USERNAME", System.getProperty("user.name", "user")));
    }
}
