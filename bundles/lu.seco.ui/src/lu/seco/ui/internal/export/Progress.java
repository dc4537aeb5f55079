// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

/** How far something long has come, and whether it is still wanted. From any thread. */
public interface Progress {

    /** So much is done. */
    void done(long rows);

    /** So much there is in all. */
    void total(long rows);

    /** Whether the person wants it to end. */
    boolean cancelled();
}
