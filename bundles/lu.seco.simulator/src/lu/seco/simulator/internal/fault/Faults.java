// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.fault;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import lu.seco.simulator.internal.io.DurableFiles;
import lu.seco.simulator.internal.io.Pause;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/**
 * The switched-on faults. Faults at a point and of one file are decided (and counted) at each place; faults of the whole run are
 * decided once per cycle.
 */
public final class Faults {

    /** Before these points nothing of the file is written, so a full disk shows in the writing that follows. */
    private static final Set<Point> WRITERS = EnumSet.of(Point.BEFORE_ENCRYPT, Point.BEFORE_UPLOAD, Point.BEFORE_DOWNLOAD,
            Point.BEFORE_DECRYPT);

    private final Settings settings;
    private final Path state;
    private final FaultCounter counter;
    private final Map<Key, Boolean> decided = new EnumMap<>(Key.class);

    /**
     * @param settings the switches
     * @param state folder for counts and process ids
     */
    public Faults(Settings settings, Path state) {
        this.settings = settings;
        this.state = state;
        this.counter = new FaultCounter(state.resolve("faults"), settings.number(Key.FAULT_TIMES));
    }

    /** Forgets what was decided for the last cycle. */
    public void newCycle() {
        decided.clear();
    }

    /**
     * Passes a point: may wait, crash, hang or find the disk full there.
     *
     * @param names the names of the file in work; none for the points of the whole run
     */
    public void at(Point point, String... names) throws IOException {
        Pause.of(Duration.ofMillis(settings.number(Key.FAULT_SLOW)));
        if (hits(Key.FAULT_CRASH, point, names)) {
            Runtime.getRuntime().halt((int) settings.number(Key.EXIT_CRASH));
        }
        if (hits(Key.FAULT_HANG, point, names)) {
            hang();
        }
        if (!WRITERS.contains(point) && hits(Key.FAULT_DISK_FULL, point, names)) {
            throw new DiskFullException();
        }
    }

    /** Follows the writing of a file that began at a point: if the disk is full, half of it is left. */
    public void written(Point point, Path file, String... names) throws IOException {
        if (hits(Key.FAULT_DISK_FULL, point, names)) {
            DurableFiles.halve(file);
            throw new DiskFullException();
        }
    }

    /** Stays here until somebody kills the process (or the limit is over). */
    public void hang() throws IOException {
        Duration limit = settings.duration(Key.FAULT_HANG_LIMIT);
        if (settings.flag(Key.FAULT_HANG_CHILD)) {
            HangChild.start(state.resolve("hang-child.pid"), limit);
        }
        HangChild.note(state.resolve("hang.pid"), ProcessHandle.current().pid());
        Pause.of(limit);
        Runtime.getRuntime().halt((int) settings.number(Key.EXIT_CRASH));
    }

    /** Whether the server cannot be reached in a phase. */
    public boolean networkDown(Phase phase, String... names) {
        return settings.flag(Key.FAULT_NO_NETWORK) && happens(Key.FAULT_NO_NETWORK, names) || breaksIn(phase, names);
    }

    /** Whether the connection was there before and is lost from this phase on. */
    public boolean breaksIn(Phase phase, String... names) {
        String from = settings.text(Key.FAULT_NO_NETWORK_FROM);
        return !from.isEmpty() && phase.compareTo(Phase.of(from)) >= 0 && happens(Key.FAULT_NO_NETWORK_FROM, names);
    }

    /** Whether a fault of the whole run is switched on and has this value. */
    public boolean isOn(Key fault, String value) {
        return settings.is(fault, value) && happens(fault);
    }

    /** The exit code that the process must end with, whatever happened. */
    public OptionalInt exitCode() {
        boolean on = !settings.text(Key.FAULT_EXIT_CODE).isEmpty() && happens(Key.FAULT_EXIT_CODE);
        return on ? OptionalInt.of((int) settings.number(Key.FAULT_EXIT_CODE)) : OptionalInt.empty();
    }

    /** Whether a line with this text is written garbled. */
    public boolean garbles(String... names) {
        return settings.is(Key.FAULT_LOG, "garbled") && onlyFor(names) && counter.take(Key.FAULT_LOG.key());
    }

    /** A fault of the whole run, or with only-for one of each file. */
    private boolean happens(Key fault, String... names) {
        if (!settings.text(Key.FAULT_ONLY_FOR).isEmpty()) {
            return onlyFor(names) && counter.take(fault.key());
        }
        return decided.computeIfAbsent(fault, key -> counter.take(key.key()));
    }

    private boolean hits(Key fault, Point point, String... names) {
        return settings.is(fault, point.key()) && onlyFor(names) && counter.take(fault.key());
    }

    private boolean onlyFor(String... names) {
        String glob = settings.text(Key.FAULT_ONLY_FOR);
        if (glob.isEmpty()) {
            return true;
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        for (String name : names) {
            try {
                if (matcher.matches(Path.of(name))) {
                    return true;
                }
            } catch (InvalidPathException e) {
                // A name from the other side need not be a possible name here; then it does not fit.
                continue;
            }
        }
        return false;
    }
}
