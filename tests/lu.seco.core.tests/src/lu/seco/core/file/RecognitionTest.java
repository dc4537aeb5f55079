// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Which names may be sent. */
public class RecognitionTest {

    @Test
    public void onlyDocumentedAndToleratedNamesOfSentFilesAreSendable() {
        Set<NameQuality> good = Set.of(NameQuality.DOCUMENTED, NameQuality.TOLERATED);
        for (Direction direction : Direction.values()) {
            for (NameQuality quality : NameQuality.values()) {
                Recognition recognition = new Recognition(direction, "X", quality, "X.dta", Recognition.Parts.NONE, Optional.empty());
                assertEquals(direction + " " + quality, direction == Direction.SENT && good.contains(quality), recognition.sendable());
            }
        }
    }
}
