// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A declared type with its arguments, nothing left open.
 *
 * @param raw the class
 * @param of its type arguments
 */
record Shape(Class<?> raw, List<Shape> of) {

    Shape {
        of = List.copyOf(of);
    }

    static Shape of(Type type) {
        return of(type, Map.of());
    }

    private static Shape of(Type type, Map<TypeVariable<?>, Shape> known) {
        if (type instanceof Class<?> plain) {
            return new Shape(plain, List.of());
        }
        if (type instanceof ParameterizedType generic) {
            return new Shape((Class<?>) generic.getRawType(), Arrays.stream(generic.getActualTypeArguments()).map(one -> of(one, known)).toList());
        }
        if (type instanceof TypeVariable<?> variable && known.containsKey(variable)) {
            return known.get(variable);
        }
        if (type instanceof WildcardType wild) {
            Type[] lower = wild.getLowerBounds();
            return of(lower.length > 0 ? lower[0] : wild.getUpperBounds()[0], known);
        }
        if (type instanceof GenericArrayType array) {
            return new Shape(of(array.getGenericComponentType(), known).raw().arrayType(), List.of());
        }
        throw new IllegalArgumentException("not a type that is known at both ends: " + type);
    }

    /** The type of a component of this one, for example of a record with type arguments. */
    Shape component(Type type) {
        Map<TypeVariable<?>, Shape> known = new HashMap<>();
        TypeVariable<?>[] variables = raw.getTypeParameters();
        for (int at = 0; at < variables.length && at < of.size(); at++) {
            known.put(variables[at], of.get(at));
        }
        return of(type, known);
    }

    Shape argument(int at) {
        if (at >= of.size()) {
            throw new IllegalArgumentException("a type without its argument: " + raw.getName());
        }
        return of.get(at);
    }
}
