// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

/** What has to become of a file in the end, whatever happens in between. */
public enum Fate {
    /** CCSS has it once, and says nothing. */
    SENT,
    /** CCSS has it once, and refuses a record of it: its answer comes to payroll. */
    ANSWERED,
    /** SeCo refuses it because of its name: it lies in quarantine with its reason. */
    QUARANTINED,
    /** A person refuses it in <i>À valider</i>: it lies with the refused ones, its reason beside it. */
    REFUSED,
    /** A person releases it and pulls it back: it lies in <i>À valider</i> again. */
    RECALLED,
    /** The content of another file once more, and a person says: send it. */
    TWIN_SENT,
    /** The content of another file once more, and a person says: do not. */
    TWIN_DROPPED;

    /** Whether CCSS gets it. */
    public boolean arrives() {
        return this == SENT || this == ANSWERED || this == TWIN_SENT;
    }
}
