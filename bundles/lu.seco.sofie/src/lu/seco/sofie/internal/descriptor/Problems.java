// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import lu.seco.core.Message;
import lu.seco.core.settings.KeyValueText.Line;
import lu.seco.core.settings.SettingsProblem;

/**
 * What is wrong with a descriptor. All messages {@code sofie.descriptor.*} begin with the arguments file, line number (0: a default or a
 * missing key), key and value, followed by what is allowed.
 */
final class Problems {

    /** What a key is called whose value has no business in a message. */
    static final Pattern SECRET = Pattern.compile("(?i).*(PASSW|PASSPHRASE|SECRET|TOKEN|CREDENTIAL).*");

    private final String file;
    private final List<SettingsProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Line line, String code, Object... allowed) {
        String value = SECRET.matcher(line.key()).matches() ? "***" : line.value();
        List<Object> arguments = new ArrayList<>(List.of(file, line.number(), line.key(), value));
        arguments.addAll(List.of(allowed));
        Message told = Message.of("sofie.descriptor." + code, arguments.toArray());
        found.add(new SettingsProblem(line.number(), line.key(), value, told));
    }

    void malformed(int number) {
        add(new Line(number, "", ""), "malformed");
    }

    List<SettingsProblem> all() {
        return found.stream().sorted(Comparator.comparingInt(SettingsProblem::line)).toList();
    }

    boolean none() {
        return found.isEmpty();
    }
}
