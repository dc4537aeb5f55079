// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.core.validity.Validity;

/**
 * Warns of what ends: at each step once, and once a day when it is urgent. A step holds from its day on, so a machine that was off warns when it is back.
 * What was recorded as done has another end, and is warned of anew only when that one comes near. One thread at a time.
 */
final class Warner {

    /** The step of what has ended, and of what has no end and does not work. */
    private static final int ENDED = -1;

    private final Validity validity;
    private final Told told;
    private final Notifier notifier;
    private final Texts texts;

    Warner(Validity validity, Told told, Notifier notifier, Texts texts) {
        this.validity = validity;
        this.told = told;
        this.notifier = notifier;
        this.texts = texts;
    }

    /** Warns of what has to be warned of on a day. */
    void look(LocalDate today, ValidityWatch.Config config) {
        List<Ending> endings = validity.endings();
        boolean changed = told.keep(endings.stream().filter(Warner::presses).map(Ending::item).collect(Collectors.toSet()));
        for (Ending ending : endings) {
            OptionalInt step = presses(ending) ? step(ending, today, config) : OptionalInt.empty();
            if (step.isPresent() && due(ending, step.getAsInt(), today)) {
                notifier.tell(notice(ending, today, config));
                // told first: after a power cut rather twice than never
                told.put(ending.item(), new Told.Entry(end(ending), step.getAsInt(), today));
                changed = true;
            }
        }
        if (changed) {
            told.save();
        }
    }

    private static boolean presses(Ending ending) {
        return ending.urgency() != Urgency.CALM && ending.urgency() != Urgency.UNKNOWN;
    }

    private boolean due(Ending ending, int step, LocalDate today) {
        Optional<Told.Entry> last = told.last(ending.item()).filter(entry -> entry.ends().equals(end(ending)));
        boolean daily = ending.urgency() != Urgency.SOON;
        return last.isEmpty() || step < last.get().step() || daily && !last.get().day().equals(today);
    }

    /** The smallest step that has come; empty if none has. */
    private static OptionalInt step(Ending ending, LocalDate today, ValidityWatch.Config config) {
        if (ending.ends().isEmpty()) {
            return OptionalInt.of(Urgency.ENDED.ordinal() - ending.urgency().ordinal() + ENDED);
        }
        long left = ChronoUnit.DAYS.between(today, ending.ends().get());
        if (left < 0) {
            return OptionalInt.of(ENDED);
        }
        int window = ending.item().equals(Ending.PASSWORD) ? config.password_warn_days() : config.warn_days();
        TreeSet<Integer> steps = steps(config.steps());
        steps.removeIf(step -> step > window);
        steps.add(window);
        return steps.stream().mapToInt(Integer::intValue).filter(step -> left <= step).min();
    }

    private static TreeSet<Integer> steps(String text) {
        // what is no number is no step: the window and each urgent day still warn
        return Arrays.stream(text.split("[,; ]+")).filter(part -> part.matches("\\d{1,4}")).map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Notice notice(Ending ending, LocalDate today, ValidityWatch.Config config) {
        boolean close = ending.urgency() == Urgency.URGENT
                && ending.ends().filter(day -> ChronoUnit.DAYS.between(today, day) <= config.alarm_days()).isPresent();
        boolean ended = ending.urgency() == Urgency.ENDED;
        Notice.Level level = ended || close ? Notice.Level.ALARM
                : ending.urgency() == Urgency.URGENT ? Notice.Level.WARNING : Notice.Level.INFORMATION;
        String code = ended ? "ended" : ending.urgency() == Urgency.URGENT ? "urgent" : "soon";
        return new Notice(level, Message.of("validity.ends." + code, texts.text(ending.told())), Optional.empty());
    }

    private static String end(Ending ending) {
        return ending.ends().map(LocalDate::toString).orElse("");
    }
}
