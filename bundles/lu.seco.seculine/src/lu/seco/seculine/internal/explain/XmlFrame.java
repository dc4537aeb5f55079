// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.seculine.internal.explain.XmlNames.Role;
import lu.seco.seculine.internal.explain.XmlRecord.Leaf;

/** An open element with what was found in it so far. What no record takes goes up to the element around it. */
final class XmlFrame {

    private static final int LONGEST_VALUE = 200;
    /** Codes that wait for a person. */
    private static final int MOST_CODES = 1_000;

    private final String name;
    private final long line;
    private final StringBuilder text = new StringBuilder();
    private final Map<Role, String> facts = new EnumMap<>(Role.class);
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private boolean children;
    private boolean severalPersons;

    XmlFrame(String name, long line) {
        this.name = name;
        this.line = line;
    }

    /** A code with what is said of it. */
    private record Code(String value, Optional<String> message) {
    }

    String name() {
        return name;
    }

    /** Whether it holds other elements. */
    boolean children() {
        return children;
    }

    void text(String part) {
        int room = LONGEST_VALUE - text.length();
        text.append(part, 0, Math.min(room, part.length()));
    }

    String value() {
        return text.toString().strip();
    }

    void child() {
        children = true;
        text.setLength(0);
    }

    /** A value of this element itself or of one of its attributes. */
    void leaf(String path, String value, Optional<Role> role) {
        if (value.isEmpty()) {
            return;
        }
        if (leaves.size() < XmlRecord.MOST_LEAVES) {
            leaves.add(new Leaf(path, value));
        }
        role.ifPresent(what -> fact(what, value));
    }

    boolean hasCode() {
        return !codes.isEmpty();
    }

    boolean hasPerson() {
        return facts.containsKey(Role.INSURED);
    }

    /** Its records, one for each code; one without a code if there is none. What the elements around say of employer and month counts too. */
    List<XmlRecord> records(Iterable<XmlFrame> around) {
        Map<Role, String> all = new EnumMap<>(Role.class);
        all.putAll(facts);
        for (XmlFrame frame : around) {
            for (Role role : List.of(Role.EMPLOYER, Role.PERIOD)) {
                Optional.ofNullable(frame.facts.get(role)).ifPresent(value -> all.putIfAbsent(role, value));
            }
        }
        String message = all.remove(Role.MESSAGE);
        if (codes.isEmpty()) {
            return List.of(new XmlRecord(line, Optional.empty(), Optional.ofNullable(message), all, leaves));
        }
        return codes.stream()
                .map(code -> new XmlRecord(line, Optional.of(code.value()), code.message().or(() -> Optional.ofNullable(message)), all, leaves)).toList();
    }

    /** Takes over what a closed element inside this one had. */
    void take(XmlFrame inner) {
        Optional<String> message = Optional.ofNullable(inner.facts.get(Role.MESSAGE));
        for (Code code : inner.codes) {
            if (codes.size() < MOST_CODES) {
                codes.add(code.message().isPresent() ? code : new Code(code.value(), message));
            }
        }
        inner.facts.forEach((role, value) -> {
            if (role != Role.MESSAGE || inner.codes.isEmpty()) {
                fact(role, value);
            }
        });
        severalPersons |= inner.severalPersons;
        if (severalPersons) {
            facts.remove(Role.INSURED);
            facts.remove(Role.NAME);
        }
        for (Leaf leaf : inner.leaves) {
            if (leaves.size() < XmlRecord.MOST_LEAVES) {
                leaves.add(inner.children || leaf.path().startsWith(inner.name + "@") ? under(inner, leaf) : leaf);
            }
        }
    }

    private static Leaf under(XmlFrame inner, Leaf leaf) {
        return leaf.path().startsWith(inner.name + "@") ? leaf : leaf.under(inner.name);
    }

    private void fact(Role role, String value) {
        switch (role) {
            case CODE -> codes.add(new Code(value, Optional.empty()));
            case NAME -> facts.merge(role, value, (one, other) -> one.length() + other.length() < LONGEST_VALUE ? one + " " + other : one);
            case INSURED -> {
                severalPersons |= facts.containsKey(role) && !facts.get(role).equals(value);
                if (severalPersons) {
                    facts.remove(role);
                } else {
                    facts.put(role, value);
                }
            }
            default -> facts.putIfAbsent(role, value);
        }
    }
}
