// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.staging.StagingResult;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.intake.Releases;
import lu.seco.exchange.internal.outbox.OpenFiles;
import lu.seco.exchange.internal.staging.Shelf.Item;

/**
 * What those who carry out decisions share. One thread.
 *
 * @param context the services
 * @param links the way to the rest of the engine
 * @param shelf what is known of the files
 * @param releases what the journal knows of releases
 * @param returns the way of contents back into folders of people
 * @param open which files are being written
 * @param ending whether the work ends
 */
record Desk(StagingContext context, StagingLinks links, Shelf shelf, Releases releases, Returns returns, OpenFiles open, Supplier<Boolean> ending) {

    /** Files that are decided on together: one append, one question to the system. */
    private static final int BATCH = 100;

    ExchangeSettings settings() {
        return context.settings().get();
    }

    NamesBeside names() {
        return new NamesBeside(context.knowledge(), () -> YearMonth.now(context.clock()));
    }

    /** The ids in parts, each once, in their order. */
    static List<List<String>> parts(List<String> ids) {
        List<String> each = new ArrayList<>(new LinkedHashSet<>(ids));
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < each.size(); from += BATCH) {
            parts.add(each.subList(from, Math.min(from + BATCH, each.size())));
        }
        return parts;
    }

    /** Why there is no file of that id. */
    Message missing(String id) {
        Optional<String> name = shelf.gone(id);
        if (name.isEmpty()) {
            return Message.of("staging.unknown", id);
        }
        return Message.of(shelf.changed(id) ? "staging.changed" : "staging.vanished", name.get());
    }

    /** Whether the file is, by size, time and identity, what it was when it was read. */
    static boolean unchanged(Item item) {
        return item.sighting().filter(sighting -> sighting.equals(Sightings.of(item.shown().file()).orElse(null))).isPresent();
    }

    /** Collects what became of each file. */
    static final class Outcome {

        private final List<Message> refused = new ArrayList<>();
        private int done;

        void done() {
            done++;
        }

        void refused(Message why) {
            refused.add(why);
        }

        /** @param code {@code .all}, {@code .some} or {@code .none} is added to it */
        StagingResult result(String code) {
            String end = refused.isEmpty() ? ".all" : done == 0 ? ".none" : ".some";
            return new StagingResult(done, refused, Message.of(code + end, done, refused.size()));
        }
    }
}
