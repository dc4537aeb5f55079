// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

/**
 * What became of the files of some days: each one seen is exactly one of the others. The two sides are counted independently: what was seen from the
 * events, the rest from the reports.
 *
 * @param seen files taken from <i>Départ</i> on these days
 * @param sent proven sent, answered ones too
 * @param refused not sent, for good: in quarantine, or refused by SOFiE
 * @param waiting on their way, or tried again by themselves
 * @param held waiting for a person before being sent
 * @param recalled taken back by a person
 * @param toDecide unclear or given up: a person decides
 */
public record Balance(long seen, long sent, long refused, long waiting, long held, long recalled, long toDecide) {

    /** Nothing seen. */
    public static final Balance NONE = new Balance(0, 0, 0, 0, 0, 0, 0);

    /** How many more were seen than are accounted for; anything but 0 is a bug or a damaged journal. */
    public long missing() {
        return seen - sent - refused - waiting - held - recalled - toDecide;
    }

    /** Whether it comes out even. */
    public boolean even() {
        return missing() == 0;
    }
}
