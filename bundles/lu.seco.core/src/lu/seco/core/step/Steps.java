// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.step;

/**
 * Is told each durable step once it is done and before anything follows from it. SeCo itself registers no such service; a test that stops the
 * program at a step does, and is called on the thread that works: as long as it does not return, that thread does not go on.
 */
@FunctionalInterface
public interface Steps {

    /** Nobody is told. */
    Steps NONE = step -> { };

    /** The step is done and durable. */
    void reached(Step step);

    /** What an optional reference gave, never null. */
    static Steps of(Steps service) {
        return service == null ? NONE : service;
    }
}
