// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import static org.junit.Assert.assertEquals;

import java.util.List;
import lu.seco.core.settings.KeyValueText.Line;
import org.junit.Test;

/** The text format of the settings file and of the installation descriptor. */
public class KeyValueTextTest {

    @Test
    public void linesKeepTheirNumbersAndOrder() {
        KeyValueText text = KeyValueText.parse("# comment\n\nb = 2\n   \na=1\n");
        assertEquals(List.of(new Line(3, "b", "2"), new Line(5, "a", "1")), text.lines());
        assertEquals(List.of(), text.malformed());
    }

    @Test
    public void allLineEndingsCount() {
        assertEquals(List.of(new Line(1, "a", "1"), new Line(2, "b", "2"), new Line(3, "c", "3"), new Line(4, "d", "4")),
                KeyValueText.parse("a=1\r\nb=2\rc=3\nd=4").lines());
    }

    @Test
    public void aByteOrderMarkIsNoHarm() {
        assertEquals(List.of(new Line(1, "a", "1")), KeyValueText.parse("\ufeffa = 1").lines());
        assertEquals(List.of(), KeyValueText.parse("\ufeff# comment").malformed());
    }

    @Test
    public void blanksAroundKeyAndValueAreNothing() {
        assertEquals(List.of(new Line(1, "a b", "1  2")), KeyValueText.parse(" \t a b\t=  1  2 \u2003\t").lines());
    }

    @Test
    public void theFirstEqualsSignDivides() {
        assertEquals(List.of(new Line(1, "pattern", "^a=(?<b>.*)=$")), KeyValueText.parse("pattern = ^a=(?<b>.*)=$").lines());
    }

    @Test
    public void windowsPathsAndPatternsStandAsTheyAre() {
        assertEquals(List.of(new Line(1, "root", "C:\\SOFiE\\new\\t\\"), new Line(2, "share", "\\\\server\\d$\\Départ"),
                new Line(3, "p", "\\d{4}-\\d{2} # no comment")),
                KeyValueText.parse("root = C:\\SOFiE\\new\\t\\\nshare=\\\\server\\d$\\Départ\np = \\d{4}-\\d{2} # no comment").lines());
    }

    @Test
    public void anEmptyValueIsAValue() {
        assertEquals(List.of(new Line(1, "a", ""), new Line(2, "b", "")), KeyValueText.parse("a=\nb =   ").lines());
    }

    @Test
    public void aKeyTwiceStandsTwice() {
        assertEquals(List.of(new Line(1, "a", "1"), new Line(2, "a", "2")), KeyValueText.parse("a=1\na=2").lines());
    }

    @Test
    public void whatIsNeitherIsMalformed() {
        KeyValueText text = KeyValueText.parse("word\n= value\n  =\na=1\n! x\n; y");
        assertEquals(List.of(1, 2, 3, 5, 6), text.malformed());
        assertEquals(List.of(new Line(4, "a", "1")), text.lines());
    }

    @Test
    public void anIndentedCommentIsAComment() {
        assertEquals(new KeyValueText(List.of(), List.of()), KeyValueText.parse("   # a = 1\n\t#b"));
        assertEquals(new KeyValueText(List.of(), List.of()), KeyValueText.parse(""));
    }
}
