// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.SettingsTransfer;
import lu.seco.core.settings.SettingsTransfer.Exported;
import lu.seco.core.settings.SettingsTransfer.Imported;
import lu.seco.core.settings.SettingsTransfer.Plan;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.settings.SettingsWindow.Person;
import lu.seco.ui.internal.settings.SummaryDialog.Content;

/** Export and import of the whole configuration. Called on the thread of the user interface; files are read and written on a worker. */
final class TransferDesk {

    private final Room room;
    private final Work work;
    private final ErrorReporter errors;
    private final String person;
    private final SettingsWording wording;
    private final Desk desk;

    /** What the window does for it. */
    interface Desk {

        /** Shows a summary; whether the person wants it. */
        boolean summary(Content content);

        /** The settings have changed. */
        void changed();
    }

    TransferDesk(Room room, Work work, Person person, Desk desk) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        errors = person.errors();
        this.person = person.name();
        this.desk = Objects.requireNonNull(desk, "desk");
        wording = new SettingsWording(room.engine(), room.language());
    }

    private Optional<SettingsTransfer> transfer() {
        Optional<SettingsTransfer> found = room.engine().further().find(SettingsTransfer.class);
        if (found.isEmpty()) {
            errors.sorry(wording.words().transfer_missing_text);
        }
        return found;
    }

    /** Writes the configuration to a file that the person chose. */
    void export(Path file) {
        transfer().ifPresent(transfer -> work.now(() -> {
            try {
                Exported exported = transfer.export();
                SafeFile.write(file, exported.content());
                room.ui().execute(() -> exported(file, exported));
            } catch (IOException e) {
                errors.sorry(wording.text(wording.words().export_failed_text, file, e.getMessage()));
            }
        }));
    }

    private void exported(Path file, Exported exported) {
        desk.summary(new Content(wording.words().export_title, wording.text(wording.words().export_done_text, file, String.join(", ", exported.parts())),
                List.of(), sentences(exported.leftOut()), ""));
    }

    /** Shows what a file would change, and changes it if that is wanted. */
    void read(Path file) {
        transfer().ifPresent(transfer -> work.now(() -> {
            Plan plan = transfer.plan(file);
            room.ui().execute(() -> planned(transfer, file, plan));
        }));
    }

    private void planned(SettingsTransfer transfer, Path file, Plan plan) {
        SettingsWords words = wording.words();
        boolean possible = plan.problems().isEmpty() && !plan.differences().isEmpty();
        String question = !plan.problems().isEmpty() ? words.import_refused_text
                : plan.differences().isEmpty() ? words.import_same_text : words.import_question;
        List<List<String>> rows = plan.differences().stream().map(found -> List.of(found.part() + (found.key().isEmpty() ? "" : "  " + found.key()),
                found.before(), found.after())).toList();
        List<String> notes = Stream.concat(sentences(plan.problems()).stream(), sentences(plan.hints()).stream()).toList();
        if (desk.summary(new Content(words.import_title, question, rows, notes, possible ? words.import_label : "")) && possible) {
            work.now(() -> {
                Imported imported = transfer.apply(file, plan.token(), person);
                room.ui().execute(() -> imported(imported));
            });
        }
    }

    private void imported(Imported imported) {
        SettingsWords words = wording.words();
        desk.changed();
        String told = imported.problems().isEmpty()
                ? wording.text(words.import_done_text, imported.kept().map(Path::toString).orElse("")) : words.import_refused_text;
        desk.summary(new Content(words.import_title, told, List.of(), sentences(imported.problems()), ""));
    }

    private List<String> sentences(List<Message> messages) {
        List<String> all = new ArrayList<>();
        messages.forEach(message -> all.add("– " + wording.engine(message)));
        return all;
    }
}
