// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.daily;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.validity.Ending;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;

/** Something that ends, for people and for programs. */
final class EndingText {

    private EndingText() {
    }

    static String title(Wording wording, Ending ending) {
        return wording.text("validity." + ending.item() + ".title");
    }

    static String source(Wording wording, Ending ending) {
        return wording.text("cli.validity.source." + ending.source().name().toLowerCase(Locale.ROOT));
    }

    /** The keys of one ending; days as ISO-8601 in the office's zone. */
    static JsonDocument json(JsonDocument json, Ending ending) throws IOException {
        return json.text("item", ending.item()).optional("since", ending.since()).optional("ends", ending.ends()).text("source", ending.source().name())
                .text("urgency", ending.urgency().name()).message("told", Optional.of(ending.told()));
    }
}
