// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * One use of a command: what was asked for and by whom.
 *
 * @param arguments the command line, without the program
 * @param parsed the options of the command as picocli read them
 * @param caller who calls, and how wide the terminal is
 */
public record Invocation(List<String> arguments, ParseResult parsed, Caller caller) {

    public Invocation {
        arguments = List.copyOf(arguments);
        Objects.requireNonNull(parsed, "parsed");
        Objects.requireNonNull(caller, "caller");
    }

    /** Whether a switch was given. */
    public boolean has(String option) {
        return parsed.hasMatchedOption(option);
    }

    /** The value of an option; empty if it was not given. */
    public <T> Optional<T> value(String option) {
        return has(option) ? Optional.ofNullable(parsed.matchedOptionValue(option, null)) : Optional.empty();
    }

    /** The values of an option that may be repeated. */
    public List<String> values(String option) {
        List<String> none = List.of();
        return has(option) ? List.copyOf(parsed.matchedOptionValue(option, none)) : none;
    }

    /** A value without a name, by its place from 0; empty if it was not given. */
    public <T> Optional<T> parameter(int place) {
        return parsed.hasMatchedPositional(place) ? Optional.ofNullable(parsed.matchedPositionalValue(place, null)) : Optional.empty();
    }

    /** The file that a parameter names; the file the caller means, wherever this is carried out. */
    public Optional<Path> file(int place) {
        return this.<Path>parameter(place).map(this::resolved);
    }

    /** The files that a parameter names. */
    public List<Path> files(int place) {
        return this.<List<Path>>parameter(place).orElse(List.of()).stream().map(this::resolved).toList();
    }

    /** The file that an option names. */
    public Optional<Path> file(String option) {
        return this.<Path>value(option).map(this::resolved);
    }

    /** The files that an option names. */
    public List<Path> files(String option) {
        return this.<List<Path>>value(option).orElse(List.of()).stream().map(this::resolved).toList();
    }

    private Path resolved(Path named) {
        return caller.folder().resolve(named);
    }

    /** Whether a program reads the answer. */
    public boolean json() {
        return has(Options.JSON);
    }

    /**
     * Who uses the command line.
     *
     * @param person the system user
     * @param width columns of the terminal; 0 if the answer does not go to one
     * @param folder where the caller works, absolute: names of files are meant from there
     */
    public record Caller(String person, int width, Path folder) {
        public Caller {
            if (!folder.isAbsolute()) {
                throw new IllegalArgumentException("folder " + folder);
            }
            Objects.requireNonNull(person, "person");
            if (width < 0) {
                throw new IllegalArgumentException("width " + width);
            }
        }
    }
}
