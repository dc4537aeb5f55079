// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.content.SampleWriter;
import lu.seco.core.io.SafeFile;

/** The files of the demonstration, one after the other: good ones, one that CCSS refuses in part, and one that is no SECUline file. */
final class DemoSamples {

    private static final Pattern INSURED = Pattern.compile("(?m)^(1;\\d{13};\\d{12})(\\d)(?=;)");
    private static final int PERSONS = 20;
    private static final int KINDS = 4;

    private final SampleWriter writer;
    private final Path outbox;
    private final YearMonth month;

    /** @param month the month they are for */
    DemoSamples(SampleWriter writer, Path outbox, YearMonth month) {
        this.writer = Objects.requireNonNull(writer, "writer");
        this.outbox = Objects.requireNonNull(outbox, "outbox");
        this.month = Objects.requireNonNull(month, "month");
    }

    /**
     * Drops a file into <i>Départ</i>.
     *
     * @param number which one, from 0
     * @return its name
     */
    String drop(int number) throws IOException {
        String name = name(number);
        SafeFile.writeWithFolder(outbox.resolve(name), content(number));
        return name;
    }

    private String name(int number) {
        String rest = "_" + (number + 1) + "_" + month.getYear() + "_" + month.getMonthValue() + ".dta";
        return switch (number % KINDS) {
            case 2 -> "DECMAL" + rest;
            case 3 -> "NOTES_" + (number + 1) + ".txt";
            default -> "DECSAL" + rest;
        };
    }

    private byte[] content(int number) throws IOException {
        return switch (number % KINDS) {
            case 1 -> spoilt(text("DECSAL", number)).getBytes(StandardCharsets.US_ASCII);
            case 2 -> text("DECMAL", number).getBytes(StandardCharsets.US_ASCII);
            case 3 -> "ceci n'est pas une declaration\n".getBytes(StandardCharsets.US_ASCII);
            default -> text("DECSAL", number).getBytes(StandardCharsets.US_ASCII);
        };
    }

    private String text(String kind, int number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(new SampleWriter.Wish(kind, month, 1, PERSONS, number / KINDS + 1L), out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    /** Two persons with a number whose last digit is wrong: CCSS refuses these records. */
    static String spoilt(String text) {
        Matcher matcher = INSURED.matcher(text);
        StringBuilder spoilt = new StringBuilder();
        for (int done = 0; done < 2 && matcher.find(); done++) {
            matcher.appendReplacement(spoilt, matcher.group(1) + (Integer.parseInt(matcher.group(2)) + 1) % 10);
        }
        return matcher.appendTail(spoilt).toString();
    }
}
