// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.settings.AdminLock;
import lu.seco.core.settings.Secrets;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.settings.SettingsWindow.Person;

/** Secrets and the code of the administrator: stored and tried on a worker, and wiped from the memory behind that. */
final class SecretDesk {

    private final Room room;
    private final Work work;
    private final ErrorReporter errors;
    private final String person;
    private final SettingsWording wording;
    private final Listener listener;

    /** Hears on the thread of the user interface what came of it. */
    @FunctionalInterface
    interface Listener {

        /**
         * It was done, or refused.
         *
         * @param told in words
         * @param open whether the settings of administrators are open from now on; empty if that stays as it is
         */
        void done(String told, Optional<Boolean> open);
    }

    SecretDesk(Room room, Work work, Person person, Listener listener) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        errors = person.errors();
        this.person = person.name();
        this.listener = Objects.requireNonNull(listener, "listener");
        wording = new SettingsWording(room.engine(), room.language());
    }

    /** Stores a secret, or forgets it if it is empty. */
    void secret(String name, char[] value) {
        Optional<Secrets> store = room.engine().further().find(Secrets.class);
        boolean forget = value.length == 0;
        work.now(() -> {
            try {
                if (store.isEmpty()) {
                    errors.sorry(wording.words().test_missing_text);
                    return;
                }
                if (forget) {
                    store.get().remove(name, person);
                } else {
                    store.get().write(name, value, person);
                }
                String told = forget ? wording.words().secret_removed_text : wording.words().secret_stored_text;
                room.ui().execute(() -> listener.done(told, Optional.empty()));
            } catch (IOException e) {
                errors.sorry(e.getMessage());
            } finally {
                Arrays.fill(value, '\0');
            }
        });
    }

    /** Tries the code. */
    void unlock(char[] code) {
        locking(lock -> lock.unlock(code, person), code);
    }

    /** Changes the code; whoever did that has the settings open. */
    void changeCode(char[] current, char[] next) {
        locking(lock -> lock.change(current, next, person), current, next);
    }

    /** Something with the lock that takes its time. */
    @FunctionalInterface
    private interface Locking {
        OrderResult with(AdminLock lock) throws IOException;
    }

    private void locking(Locking deed, char[]... codes) {
        Optional<AdminLock> lock = room.engine().further().find(AdminLock.class);
        work.now(() -> {
            try {
                if (lock.isEmpty()) {
                    errors.sorry(wording.words().lock_missing_text);
                    return;
                }
                OrderResult result = deed.with(lock.get());
                String told = wording.engine(result.told());
                room.ui().execute(() -> listener.done(told, result.done() ? Optional.of(true) : Optional.empty()));
            } catch (IOException e) {
                errors.sorry(e.getMessage());
            } finally {
                Arrays.stream(codes).forEach(code -> Arrays.fill(code, '\0'));
            }
        });
    }
}
