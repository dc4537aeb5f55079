// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

/** A service that is told when troubles come, change or go. Called on a thread of the diagnosis; must return at once. */
@FunctionalInterface
public interface TroubleListener {

    /** Something changed: read {@link Troubles#current()}. */
    void changed();
}
