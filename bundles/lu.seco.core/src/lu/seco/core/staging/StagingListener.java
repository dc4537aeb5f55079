// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.staging;

/** A service that wants to know when something changes in <i>À valider</i>. Called on a thread of the engine; must return at once. */
@FunctionalInterface
public interface StagingListener {

    void stagingChanged();
}
