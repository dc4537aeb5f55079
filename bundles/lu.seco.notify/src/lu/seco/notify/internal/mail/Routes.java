// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lu.seco.core.Message;
import lu.seco.notify.internal.DeliveryConfig;
import lu.seco.notify.internal.delivery.EventClass;

/**
 * Which class goes to which addresses.
 *
 * @param byClass a class that is missing goes to nobody
 * @param wrong what in the settings cannot be understood
 */
record Routes(Map<EventClass, Set<String>> byClass, Optional<Message> wrong) {

    private static final Pattern ADDRESS = Pattern.compile("[\\p{Alnum}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{Alnum}][\\p{Alnum}.-]{0,252}");

    /** Reads the settings; what is wrong is left out. */
    static Routes of(DeliveryConfig config) {
        Set<String> bad = new LinkedHashSet<>();
        Map<EventClass, Set<String>> byClass = new EnumMap<>(EventClass.class);
        Set<String> all = addresses(config.mail_to(), bad);
        for (String key : words(String.join(",", config.mail_classes()))) {
            EventClass.of(key).ifPresent(found -> byClass.put(found, all));
        }
        for (String line : config.mail_route()) {
            int colon = line.indexOf(':');
            Set<String> own = addresses(line.substring(colon + 1), bad);
            for (String key : words(colon < 0 ? "" : line.substring(0, colon))) {
                EventClass.of(key).ifPresentOrElse(found -> byClass.put(found, own), () -> bad.add(key));
            }
        }
        byClass.values().removeIf(Set::isEmpty);
        Optional<Message> wrong = bad.isEmpty() ? Optional.empty() : Optional.of(Message.of("notify.mail.address", String.join(", ", bad)));
        return new Routes(Map.copyOf(byClass), wrong);
    }

    Set<String> of(EventClass eventClass) {
        return byClass.getOrDefault(eventClass, Set.of());
    }

    /** Everybody who gets anything. */
    Set<String> everybody() {
        Set<String> all = new TreeSet<>();
        byClass.values().forEach(all::addAll);
        return all;
    }

    static boolean address(String text) {
        return ADDRESS.matcher(text).matches();
    }

    private static Set<String> addresses(String text, Set<String> bad) {
        Set<String> good = new TreeSet<>();
        words(text).forEach(word -> (address(word) ? good : bad).add(word));
        return good;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,;]")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
