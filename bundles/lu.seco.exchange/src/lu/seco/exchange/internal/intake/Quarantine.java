// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.files.Durable;

/** Where refused files go: each into a folder of its own under its own name, with a sentence beside it that says why and what to do. */
public final class Quarantine {

    private final Texts texts;
    private final Steps steps;

    public Quarantine(Texts texts, Steps steps) {
        this.texts = texts;
        this.steps = steps;
    }

    /** The place of a refused file. The folder is named by the report, so that names never meet. */
    Path placeFor(String reportId, String name, Path folder) {
        return folder.resolve(reportId).resolve(name);
    }

    /**
     * Moves the file to its place and writes the sentence. Repeatable after a stop.
     *
     * @param findings what was found in it, if it is refused for that: listed below the sentence
     */
    void put(Path file, Path place, Message why, Optional<Checked> findings) throws IOException {
        Path folder = Files.createDirectories(place.getParent());
        String sentenceName = texts.text(Message.of("quarantine.sentence.file"));
        boolean taken = sentenceName.equalsIgnoreCase(place.getFileName().toString());
        Path sentence = folder.resolve(taken ? "SeCo-" + sentenceName : sentenceName);
        // written again after a stop: what is there may be half of it
        List<String> lines = new ArrayList<>(List.of(texts.text(why)));
        findings.ifPresent(found -> lines.addAll(new FindingLines(texts).of(found)));
        Durable.write(sentence, String.join(System.lineSeparator(), lines) + System.lineSeparator());
        steps.reached(Step.INTAKE_EXPLAINED);
        if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(file, place) < 0) {
            // on another volume: copied before the stop, and only the original is left to go
            Files.delete(file);
        } else {
            Durable.move(file, place);
        }
        steps.reached(Step.INTAKE_QUARANTINED);
    }
}
