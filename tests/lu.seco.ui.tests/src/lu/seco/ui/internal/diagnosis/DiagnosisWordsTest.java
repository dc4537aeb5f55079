// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import lu.seco.ui.tests.AreaTexts;
import org.junit.Test;

public class DiagnosisWordsTest {

    @Test
    public void everyLanguageSaysEverything() {
        AreaTexts.check(DiagnosisWords.class);
    }
}
