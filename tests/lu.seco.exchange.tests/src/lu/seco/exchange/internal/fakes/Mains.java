// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

/**
 * The power supply of the fakes. Every fake passes here before and after each thing it does; the power goes at the step that was set. What
 * a fake did before that step stays, as on a disk.
 */
public final class Mains {

    private int step;
    private int cutAt;
    private String where = "";

    /** The power goes at the n-th step from now, counted from 1; 0 for never. */
    public void cutAt(int n) {
        step = 0;
        cutAt = n;
    }

    /** The power is back, and stays. */
    public void restore() {
        cutAt(0);
    }

    /** Where it went last. */
    public String where() {
        return where;
    }

    void pass(String what) {
        step++;
        if (step == cutAt) {
            where = "step " + step + ": " + what;
            throw new PowerCut(where);
        }
    }
}
