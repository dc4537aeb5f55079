// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

/** Where decoded records are shown. Called on the thread of the user interface. */
interface RecordsView {

    /** Another file, or none; its records follow. */
    void loading();

    /** The records read so far, the earlier ones unchanged. */
    void show(Records records);

    /** A sentence in place of the records. */
    void say(String sentence);
}
