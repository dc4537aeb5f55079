// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import java.util.ArrayList;
import java.util.List;
import lu.seco.product.kill.Fate;

/**
 * One way in which something goes wrong.
 *
 * @param name what goes wrong
 * @param where at which step
 * @param fate what has to become of the file that is on its way; {@link Fate#REFUSED} means by SOFiE here
 * @param settings of the simulated SOFiE, without the number of times
 * @param times how often each of its faults happens
 * @param trouble what a person or a machine does besides
 */
public record Fault(String name, String where, Fate fate, List<String> settings, int times, Trouble trouble) {

    private static final int OFTEN = 3;

    public Fault {
        settings = List.copyOf(settings);
    }

    static Fault of(String name, String where, Fate fate, String... settings) {
        return new Fault(name, where, fate, List.of(settings), 1, Trouble.NONE);
    }

    static Fault of(String name, String where, Fate fate, Trouble trouble) {
        return new Fault(name, where, fate, List.of(), 1, trouble);
    }

    Fault times(int number) {
        return new Fault(name, where, fate, settings, number, trouble);
    }

    /** Both at once. */
    Fault with(Fault other) {
        List<String> both = new ArrayList<>(settings);
        both.addAll(other.settings);
        Fate worse = fate == Fate.REFUSED || other.fate == Fate.REFUSED ? Fate.REFUSED : fate == Fate.ANSWERED ? fate : other.fate;
        return new Fault(name + " + " + other.name, where + " + " + other.where, worse, both, Math.max(times, other.times),
                trouble == Trouble.NONE ? other.trouble : trouble);
    }

    /** Whether both can be there at once: not if they turn the same switch, nor if one lasts and the other would last with it. */
    boolean goesWith(Fault other) {
        boolean sameSwitch = settings.stream().map(Fault::key).anyMatch(key -> other.settings.stream().map(Fault::key).anyMatch(key::equals));
        return !sameSwitch && times <= OFTEN && other.times <= OFTEN && (trouble == Trouble.NONE || other.trouble == Trouble.NONE);
    }

    private static String key(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }
}
