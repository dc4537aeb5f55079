// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/**
 * What CCSS sends back for a declaration: the refused records with their codes, nothing when all are good. That the header comes
 * back too, and that the code is field 2, is an assumption for all but the SALRET.
 */
final class Answers {

    private static final String END = "\r\n";

    private final Settings settings;
    private final LocalDate today;

    /**
     * @param today the real day, unless the settings name another one
     */
    Answers(Settings settings, LocalDate today) {
        this.settings = settings;
        this.today = settings.text(Key.CCSS_TODAY).isEmpty() ? today : LocalDate.parse(settings.text(Key.CCSS_TODAY));
    }

    /** Whether a file of that name gets an answer at all. */
    boolean concerns(String name) {
        return settings.flag(Key.CCSS_ANSWERS) && name.toUpperCase(Locale.ROOT).matches("(DECSAL|DECMAL|DECAFF)[^.]*\\.DTA");
    }

    /** The answers to one file. */
    List<Answer> to(String name, byte[] content) {
        Optional<Declaration> declaration = Declaration.parse(content);
        if (declaration.isEmpty()) {
            return List.of();
        }
        List<Answer> answers = new ArrayList<>();
        switch (name.substring(0, 6).toUpperCase(Locale.ROOT)) {
            case "DECSAL":
                refusal("SALRET", declaration.get(), new DecsalRules(settings, today)).ifPresent(answers::add);
                reminder(declaration.get()).ifPresent(answers::add);
                break;
            case "DECMAL":
                refusal("MALRET", declaration.get(), new DecmalRules(settings, today)).ifPresent(answers::add);
                break;
            default:
                refusal("AFFRET", declaration.get(), new DecaffRules()).ifPresent(answers::add);
                break;
        }
        return answers;
    }

    private static Optional<Answer> refusal(String type, Declaration declaration, Rules rules) {
        List<OptionalInt> codes = rules.codes(declaration.fields());
        StringBuilder text = new StringBuilder(declaration.header()).append(END);
        boolean any = false;
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).isPresent()) {
                any = true;
                text.append(withCode(declaration.records().get(i), codes.get(i).getAsInt())).append(END);
            }
        }
        return any ? Optional.of(answer(type, declaration, text)) : Optional.empty();
    }

    private static String withCode(String record, int code) {
        int first = record.indexOf(';');
        return first < 0 ? record + ";" + code : record.substring(0, first) + ";" + code + record.substring(first);
    }

    private Optional<Answer> reminder(Declaration declaration) {
        List<String> persons = settings.list(Key.CCSS_SALMAN);
        if (persons.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(declaration.header()).append(END);
        persons.forEach(person -> text.append("1;").append(person.replace(':', ';').replace('_', ' ')).append(END));
        return Optional.of(answer("SALMAN", declaration, text));
    }

    private static Answer answer(String type, Declaration declaration, StringBuilder text) {
        return new Answer(type, declaration.employer(), declaration.seculine(), text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
