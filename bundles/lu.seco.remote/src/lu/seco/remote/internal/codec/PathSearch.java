// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Looks whether a type contains a path. */
final class PathSearch {

    private final Set<Shape> seen = new HashSet<>();

    boolean finds(Shape shape) {
        if (shape.raw() == Path.class) {
            return true;
        }
        if (!seen.add(shape)) {
            return false;
        }
        if (shape.of().stream().anyMatch(this::finds)) {
            return true;
        }
        if (shape.raw().isRecord()) {
            return Arrays.stream(shape.raw().getRecordComponents()).map(RecordComponent::getGenericType).anyMatch(part -> finds(shape.component(part)));
        }
        return shape.raw().isSealed() && Arrays.stream(shape.raw().getPermittedSubclasses()).anyMatch(one -> finds(Shape.of(one)));
    }
}
