// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.ComponentServiceObjects;

/** Asks a service that is opened only for the question, because to hold it would start it. */
public final class Borrowed {

    private Borrowed() {
    }

    /** What the service says; empty if it is not there. */
    public static <T, R> Optional<R> from(ComponentServiceObjects<T> source, Function<T, R> question) {
        T service = source == null ? null : source.getService();
        if (service == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(service));
        } finally {
            source.ungetService(service);
        }
    }
}
