// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

/** Wants to know how an update goes on. Called on a thread of the update; must return at once. */
@FunctionalInterface
public interface UpdateListener {

    void changed(UpdateStanding standing);
}
