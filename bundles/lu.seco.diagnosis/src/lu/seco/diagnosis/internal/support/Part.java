// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.util.Objects;

/**
 * One file of the bundle.
 *
 * @param name its name in the bundle, before the mask
 * @param masked whether the content has passed the mask already: in data that a program reads a mask over everything would take away too much
 * @param content what stands in it
 */
record Part(String name, boolean masked, Content content) {

    Part {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }

    Part(String name, Content content) {
        this(name, false, content);
    }

    /** Gives the text, or says by its exception why there is none. */
    @FunctionalInterface
    interface Content {
        String text(Mask mask) throws Exception;
    }
}
