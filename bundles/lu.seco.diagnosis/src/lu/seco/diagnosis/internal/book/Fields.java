// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.book;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.diagnosis.Worded;

/** The fields of one object of a book; says which field of which rule is wrong. */
final class Fields {

    private static final int LONGEST = 4_000;

    private final String rule;
    private final JsonObject object;

    Fields(String rule, JsonObject object) {
        this.rule = rule;
        this.object = object;
    }

    /** The same fields, told as those of a rule. */
    Fields under(String name) {
        return new Fields(name, object);
    }

    /** Refuses a field that nobody reads: as a rule it is a slip of the pen. */
    void only(Set<String> names) throws BookException {
        for (String name : object.keySet()) {
            if (!names.contains(name)) {
                throw new BookException("book.field.unknown", rule, name);
            }
        }
    }

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) throws BookException {
        JsonElement element = object.get(name);
        if (element == null) {
            throw new BookException("book.field.missing", rule, name);
        }
        if (!element.isJsonPrimitive() || element.getAsString().isBlank() || element.getAsString().length() > LONGEST) {
            throw wrong(name);
        }
        return element.getAsString();
    }

    Optional<String> maybe(String name) throws BookException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    <E extends Enum<E>> E one(String name, Class<E> of) throws BookException {
        return one(name, text(name), of);
    }

    <E extends Enum<E>> Optional<E> maybeOne(String name, Class<E> of) throws BookException {
        return has(name) ? Optional.of(one(name, of)) : Optional.empty();
    }

    boolean flag(String name, boolean standard) throws BookException {
        if (!has(name)) {
            return standard;
        }
        String text = text(name);
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(name);
        }
        return text.equals("true");
    }

    int number(String name) throws BookException {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw wrong(name);
        }
    }

    /** The objects of a list; none if the field is missing. */
    List<Fields> list(String name) throws BookException {
        JsonElement element = object.get(name);
        if (element == null) {
            return List.of();
        }
        List<Fields> fields = new ArrayList<>();
        for (JsonElement one : element instanceof JsonArray array ? array : new JsonArray()) {
            if (!one.isJsonObject()) {
                throw wrong(name);
            }
            fields.add(new Fields(rule, one.getAsJsonObject()));
        }
        if (fields.isEmpty()) {
            throw wrong(name);
        }
        return fields;
    }

    Fields object(String name) throws BookException {
        JsonElement element = object.get(name);
        if (element == null) {
            throw new BookException("book.field.missing", rule, name);
        }
        if (!element.isJsonObject()) {
            throw wrong(name);
        }
        return new Fields(rule, element.getAsJsonObject());
    }

    Worded worded(String name) throws BookException {
        return object(name).worded();
    }

    Worded worded() throws BookException {
        only(Set.of("fr", "en", "de"));
        return new Worded(text("fr"), text("en"), text("de"));
    }

    BookException wrong(String name) {
        JsonElement element = object.get(name);
        String value = String.valueOf(element);
        return new BookException("book.field.wrong", rule, name, value.substring(0, Math.min(100, value.length())));
    }

    private <E extends Enum<E>> E one(String name, String text, Class<E> of) throws BookException {
        return Arrays.stream(of.getEnumConstants()).filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst().orElseThrow(() -> wrong(name));
    }
}
