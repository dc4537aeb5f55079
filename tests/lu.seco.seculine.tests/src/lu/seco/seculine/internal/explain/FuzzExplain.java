// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.AnswerItem.Meaning;
import lu.seco.core.content.AnswerItem.SentRecord;
import lu.seco.core.content.Explanation;
import lu.seco.core.content.Explanation.Group;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.seculine.internal.DataFiles;
import lu.seco.seculine.internal.SeculineKnowledge;

/** Fuzz target: the first byte chooses the kind, then any bytes as an answer and, behind a byte 255, as a sent file. */
public final class FuzzExplain {

    private static final int DIVIDER = 255;
    private static final int LONGEST = 64 * 1024;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T09:00:00Z"), ZoneOffset.UTC);
    private static final SeculineKnowledge KNOWLEDGE = new SeculineKnowledge(CLOCK);
    private static final SeculineExplainer EXPLAINER = new SeculineExplainer(CLOCK, DataFiles.builtIn());
    private static final List<String> NAMES = List.of("SALRET.1900990001500_999901_1.dta", "MALRET.1900990001500_999901_1.dta",
            "AFFRET.1900990001500_999901_1.dta", "SALMAN.1900990001500_999901_1.dta", "PENEST.1900990001500_999901_1.dta",
            "MATASS.1900990001500_999901_1.dta", "SECU.DETRET.20260211-09150007.CCSS.1900990001500999901.XML",
            "SECU.CALCUL.20260211-09150007.CCSS.1900990001500999901.XML", "SECU.DEMDET.20260210-08301512.FAIL.CCSS.1900990001500999901.XML", "strange");

    private FuzzExplain() {
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length < 1 || input.length > LONGEST) {
            return;
        }
        Recognition recognition = KNOWLEDGE.recognise(NAMES.get((input[0] & 0xff) % NAMES.size()));
        int divider = 1;
        while (divider < input.length && (input[divider] & 0xff) != DIVIDER) {
            divider++;
        }
        Path returned = Files.createTempFile("seco-fuzz", ".answer");
        Path sent = Files.createTempFile("seco-fuzz", ".sent");
        try {
            Files.write(returned, Arrays.copyOfRange(input, 1, divider));
            Files.write(sent, Arrays.copyOfRange(input, Math.min(input.length, divider + 1), input.length));
            List<SentContent> files = KNOWLEDGE.answeredKinds(recognition.kind()).stream().map(kind -> new SentContent("r", kind, sent)).toList();
            check(recognition, returned, files);
        } finally {
            Files.delete(returned);
            Files.delete(sent);
        }
    }

    private static void check(Recognition recognition, Path returned, List<SentContent> files) throws IOException {
        Explanation told = EXPLAINER.explain(recognition, returned, files);
        assertEquals("says the same twice", told, EXPLAINER.explain(recognition, returned, files));
        assertTrue(told.items().size() <= told.records());
        long open = told.items().stream().filter(item -> item.meaning() != Meaning.INFORMATION).count();
        assertEquals("every item is in a group", open, told.groups().stream().mapToLong(Group::items).sum());
        told.items().forEach(FuzzExplain::check);
        KNOWLEDGE.link(recognition, returned, files);
        Set<String> keys = told.items().stream().map(AnswerItem::key).flatMap(Optional::stream).collect(Collectors.toSet());
        for (SentContent file : files) {
            assertTrue("repairs what there is", keys.containsAll(EXPLAINER.repaired(told, file)));
        }
    }

    private static void check(AnswerItem item) {
        assertTrue(item.raw().length() <= 2_000);
        for (SentRecord sent : item.sent()) {
            assertTrue(sent.line() >= 1 && sent.raw().length() <= 2_000);
            if (sent.equal() && item.raw().length() < 2_000 && item.raw().indexOf(';') >= 0) {
                int first = item.raw().indexOf(';');
                int second = item.raw().indexOf(';', first + 1);
                assertEquals(sent.raw(), item.raw().substring(0, first) + (second < 0 ? "" : item.raw().substring(second)));
            }
        }
    }
}
