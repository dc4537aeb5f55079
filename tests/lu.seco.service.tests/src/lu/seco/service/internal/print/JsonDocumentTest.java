// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.fake.FakeOutput;
import lu.seco.service.internal.fake.FakeTexts;
import org.junit.Test;

public class JsonDocumentTest {

    private final FakeOutput output = new FakeOutput();

    @Test
    public void hostileTextComesBackEqualAndIsHarmlessOnATerminal() throws IOException {
        String hostile = "<a href='x'> \u001b[2J \u009b31m \u202e \u2028 \u007f é 漢 😀 \"\\";
        try (JsonDocument json = document()) {
            json.text("name", hostile).finish();
        }
        assertEquals(hostile, JsonParser.parseString(output.out()).getAsJsonObject().get("name").getAsString());
        assertFalse(output.out().codePoints().anyMatch(point -> point != '\n' && PlainText.unsafe(point)));
        assertEquals("{\n  \"format\": 1,\n  \"name\": \"<a href='x'> \\u001b[2J \\u009b31m \\u202e \\u2028 \\u007f é 漢 😀 \\\"\\\\\"\n}\n",
                output.out());
    }

    @Test
    public void instantsAreUtcWithMilliseconds() throws IOException {
        try (JsonDocument json = document()) {
            json.instant("at", Instant.parse("2026-02-10T07:00:00Z")).finish();
        }
        assertEquals("2026-02-10T07:00:00.000Z", JsonParser.parseString(output.out()).getAsJsonObject().get("at").getAsString());
    }

    @Test
    public void longAnswersComeInBlocksAndArriveWhole() throws IOException {
        try (JsonDocument json = document()) {
            json.beginList("all");
            for (int i = 0; i < 5000; i++) {
                json.begin().text("name", "😀é" + i).end();
            }
            json.endList().finish();
        }
        assertEquals(5000, JsonParser.parseString(output.out()).getAsJsonObject().get("all").getAsJsonArray().size());
    }

    private JsonDocument document() throws IOException {
        return new JsonDocument(output, new Wording(new FakeTexts(), Locale.FRENCH));
    }
}
