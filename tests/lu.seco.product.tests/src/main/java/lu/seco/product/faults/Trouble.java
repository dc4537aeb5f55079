// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import lu.seco.product.kill.Drop;

/** What goes wrong outside of SOFiE. */
public interface Trouble {

    /** Nothing. */
    Trouble NONE = new Trouble() {
        @Override
        public void begin(Bench bench, String name) {
            // nothing
        }

        @Override
        public void end(Bench bench, String name) {
            // nothing
        }
    };

    /** Before the file is given. */
    void begin(Bench bench, String name) throws Exception;

    /** The file is given. */
    default void give(Bench bench, Drop drop) throws Exception {
        bench.put(bench.office().outbox(), drop);
    }

    /** After SeCo has said that something is wrong. */
    void end(Bench bench, String name) throws Exception;
}
