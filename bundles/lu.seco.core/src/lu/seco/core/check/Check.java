// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.check;

import java.util.List;

/** A service that looks whether something works right now. It changes nothing that it does not put back. */
public interface Check {

    /** Which thing, dotted, for example {@code sofie.script}; the text {@code check.<id>} is its title. */
    String id();

    /** Whether it belongs to the SOFiE installation or to SeCo's surroundings; {@code seco test-installation} runs the former first. */
    boolean installation();

    /** Looks now; may take seconds. Never throws for a thing that does not work: that is a result. */
    List<CheckResult> run();
}
