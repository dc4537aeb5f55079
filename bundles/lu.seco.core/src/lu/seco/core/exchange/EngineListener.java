// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

/** A service that wants to know how the engine is doing. Called on a thread of the engine; must return at once. */
@FunctionalInterface
public interface EngineListener {

    void changed(EngineStatus status);
}
