// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.SentContent;

/** Fuzz target: any bytes as a return and two sent files, divided by bytes 255. */
public final class FuzzReturns {

    private static final int DIVIDER = 255;
    private static final int PARTS = 3;
    private static final SeculineKnowledge KNOWLEDGE = Samples.knowledge();

    private FuzzReturns() {
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length > RecordReader.LONGEST) {
            return;
        }
        List<byte[]> parts = parts(input);
        FuzzFiles.with(parts.get(0), returned -> FuzzFiles.with(parts.get(1), first -> FuzzFiles.with(parts.get(2), second -> {
            List<SentContent> sent = List.of(new SentContent("r2", "DECSAL", second), new SentContent("r1", "DECSAL", first),
                    new SentContent("other", "DECMAL", first));
            links(returned, sent, parts);
        })));
        everyRecordRefused(parts.get(1));
    }

    private static void links(Path returned, List<SentContent> sent, List<byte[]> parts) throws IOException {
        List<AnswerLink> links = KNOWLEDGE.link("SALRET", returned, sent);
        assertEquals("says the same twice", links, KNOWLEDGE.link("SALRET", returned, sent));
        assertEquals("nothing is answered by what answers nothing", List.of(), KNOWLEDGE.link("SALMAN", returned, sent));
        List<String> ids = links.stream().map(AnswerLink::reportId).toList();
        assertTrue("in the order of the candidates: " + ids, List.of("r2", "r1").containsAll(ids) && !ids.equals(List.of("r1", "r2")));
        List<String> refused = records(parts.get(0)).stream().map(FuzzReturns::withoutCode).toList();
        assertTrue("no record counts twice", links.stream().mapToInt(AnswerLink::refusedRecords).sum() <= refused.size());
        for (AnswerLink link : links) {
            List<String> own = records(parts.get(link.reportId().equals("r1") ? 1 : 2));
            assertTrue(link.refusedRecords() > 0 && link.refusedRecords() <= own.size());
            assertTrue("shares a record: " + link, own.stream().anyMatch(line -> refused.stream().anyMatch(other -> shared(line, other, link))));
        }
    }

    private static boolean shared(String sent, String refused, AnswerLink link) {
        return sent.equals(refused) || !link.certain() && key(sent).equals(key(refused));
    }

    /** Employer, insured and month. */
    private static List<String> key(String record) {
        List<String> fields = new ArrayList<>(List.of(record.split(";", -1)));
        while (fields.size() < 4) {
            fields.add("");
        }
        return fields.subList(1, 4);
    }

    /** A return that refuses each record of a file is linked to it with all of them, whatever they hold. */
    private static void everyRecordRefused(byte[] content) throws IOException {
        List<String> records = records(content);
        // without a header: one that names another member would make it the answer to somebody else's file
        String text = records.stream().map(FuzzReturns::withCode).collect(Collectors.joining("\r\n"))
                + "\r\n";
        FuzzFiles.with(text.getBytes(StandardCharsets.ISO_8859_1), returned -> FuzzFiles.with(content, sent -> {
            List<AnswerLink> expected = records.isEmpty() ? List.of() : List.of(new AnswerLink("r1", records.size(), true));
            assertEquals(expected, plain(KNOWLEDGE.link("SALRET", returned, List.of(new SentContent("r1", "DECSAL", sent)))));
        }));
    }

    private static List<AnswerLink> plain(List<AnswerLink> links) {
        return links.stream().map(link -> new AnswerLink(link.reportId(), link.refusedRecords(), link.certain())).toList();
    }

    private static List<String> records(byte[] content) {
        return FuzzFiles.lines(content).stream().filter(line -> !line.equals("0") && !line.startsWith("0;")).toList();
    }

    private static String withCode(String line) {
        int first = line.indexOf(';');
        return first < 0 ? line + ";11" : line.substring(0, first) + ";11" + line.substring(first);
    }

    private static String withoutCode(String line) {
        List<String> fields = new ArrayList<>(List.of(line.split(";", -1)));
        if (fields.size() > 1) {
            fields.remove(1);
        }
        return String.join(";", fields);
    }

    private static List<byte[]> parts(byte[] input) {
        List<byte[]> parts = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= input.length && parts.size() < PARTS; at++) {
            if (at == input.length || (input[at] & 0xff) == DIVIDER) {
                parts.add(Arrays.copyOfRange(input, begin, at));
                begin = at + 1;
            }
        }
        while (parts.size() < PARTS) {
            parts.add(new byte[0]);
        }
        return parts;
    }
}
