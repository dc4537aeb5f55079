// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import lu.seco.product.Await;
import lu.seco.product.Office;

/** What {@code seco status} says is wrong. */
final class Telling {

    /** Said of every file for a moment. */
    private static final String SETTLING = "outbox.settling";

    /** What is wrong with an answer is said a moment after what became of the file. */
    private static final int LOOKS_AFTERWARDS = 60;

    private final Office office;
    private String told = "";
    private int looks;

    Telling(Office office) {
        this.office = office;
    }

    /** Awaits that it says so, in French; empty if only the journal says what came of it. */
    String await(Callable<Boolean> journalled) throws Exception {
        Await.until("SeCo says that something is wrong", office::describe, () -> {
            told = now();
            looks += journalled.call() ? 1 : 0;
            return !told.isEmpty() || looks == LOOKS_AFTERWARDS;
        });
        return told;
    }

    private String now() throws Exception {
        JsonObject status = JsonParser.parseString(office.ask(0, "--lang", "fr", "status", "--json")).getAsJsonObject();
        Set<String> texts = new LinkedHashSet<>();
        status.getAsJsonArray("hindrances").forEach(hindrance -> add(texts, hindrance));
        status.getAsJsonArray("folders").forEach(folder -> add(texts, folder.getAsJsonObject().get("trouble")));
        status.getAsJsonArray("pending").forEach(file -> add(texts, file.getAsJsonObject().get("reason")));
        return String.join(" ", texts);
    }

    private static void add(Set<String> texts, JsonElement message) {
        if (message != null && message.isJsonObject() && !message.getAsJsonObject().get("code").getAsString().equals(SETTLING)) {
            texts.add(message.getAsJsonObject().get("text").getAsString());
        }
    }
}
