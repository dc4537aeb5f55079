// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

/** Watches how much was fetched, and may end it. */
public interface Watch {

    /** Nobody looks, nobody ends it. */
    Watch NONE = new Watch() {
        @Override
        public void fetched(long bytes) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** So many more bytes are here. */
    void fetched(long bytes);

    boolean cancelled();
}
