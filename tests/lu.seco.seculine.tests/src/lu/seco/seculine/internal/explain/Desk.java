// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import lu.seco.core.content.Explanation;
import lu.seco.core.file.SentContent;
import lu.seco.seculine.internal.DataFiles;
import lu.seco.seculine.internal.SeculineKnowledge;

/** An explainer on 10 February 2026, for which the samples are made, and files for it. */
final class Desk {

    static final String HEADER = "0;1900990001500;999901\r\n";
    static final String DTA = ".1900990001500_999901_1.dta";
    static final String DETRET = "SECU.DETRET.20260211-09150007.CCSS.1900990001500999901.XML";

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T09:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final SeculineKnowledge knowledge = new SeculineKnowledge(CLOCK);
    private final SeculineExplainer explainer = new SeculineExplainer(CLOCK, DataFiles.builtIn());

    Desk(Path folder) {
        this.folder = folder;
    }

    static Path sample(String name) {
        return SAMPLES.resolve(name);
    }

    SeculineExplainer explainer() {
        return explainer;
    }

    Explanation explain(String name, Path content, SentContent... sent) throws IOException {
        return explainer.explain(knowledge.recognise(name), content, List.of(sent));
    }

    /** Explains an answer of this text. */
    Explanation explain(String name, String text, SentContent... sent) throws IOException {
        return explain(name, write("answer", text), sent);
    }

    SentContent sent(String id, String kind, String text) throws IOException {
        return new SentContent(id, kind, write(id, text));
    }

    Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
