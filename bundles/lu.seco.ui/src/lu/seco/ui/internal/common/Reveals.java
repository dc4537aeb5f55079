// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;

/**
 * Leads from anywhere to the row of a thing: the place that shows things of its kind comes to the front, and its part selects the row. A part
 * registers when it is built; what was asked before that waits for it. On the thread of the user interface.
 */
public final class Reveals {

    private final Consumer<SubjectKind> front;
    private final Map<SubjectKind, Consumer<Subject>> parts = new EnumMap<>(SubjectKind.class);
    private final Map<SubjectKind, BiConsumer<String, String>> narrowing = new EnumMap<>(SubjectKind.class);
    private final Map<SubjectKind, Subject> waiting = new EnumMap<>(SubjectKind.class);

    /** @param front brings the place that shows things of a kind to the front, and so may build its part */
    public Reveals(Consumer<SubjectKind> front) {
        this.front = Objects.requireNonNull(front, "front");
    }

    /**
     * A part that shows things of a kind.
     *
     * @param part selects the row of a thing and scrolls to it; does nothing if there is none
     * @return ends it
     */
    public Runnable register(SubjectKind kind, Consumer<Subject> part) {
        parts.put(kind, part);
        Subject asked = waiting.remove(kind);
        if (asked != null) {
            part.accept(asked);
        }
        return () -> parts.remove(kind, part);
    }

    /**
     * A part whose list can be narrowed to one procedure and employer.
     *
     * @param part narrows it
     * @return ends it
     */
    public Runnable narrows(SubjectKind kind, BiConsumer<String, String> part) {
        narrowing.put(kind, part);
        return () -> narrowing.remove(kind, part);
    }

    /** Brings the place to the front and shows only things of this procedure and employer. */
    public void narrow(SubjectKind kind, String procedure, String employer) {
        front.accept(kind);
        narrowing.getOrDefault(kind, (one, other) -> { }).accept(procedure, employer);
    }

    /** Brings the place to the front and selects the row. */
    public void reveal(Subject subject) {
        waiting.put(subject.kind(), subject);
        front.accept(subject.kind());
        Consumer<Subject> part = parts.get(subject.kind());
        if (part != null && waiting.remove(subject.kind()) != null) {
            part.accept(subject);
        }
    }
}
