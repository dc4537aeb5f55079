// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import lu.seco.core.validity.Ending;
import lu.seco.ui.tests.AreaTexts;
import lu.seco.ui.tests.Words;
import org.junit.Test;

public class CertificateWordsTest {

    @Test
    public void everyLanguageSaysEverything() {
        AreaTexts.check(CertificateWords.class);
    }

    @Test
    public void theGuidesHaveASentenceForEveryStepAndOnlyOfficialPages() {
        for (String language : new String[] {"", "_en", "_de"}) {
            List<Guide> guides = new Guides(Words.language(language).words(CertificateWords.class)).read();
            assertEquals(List.of(Ending.CERTIFICATE, Ending.PASSWORD), guides.stream().map(Guide::item).toList());
            for (Guide guide : guides) {
                assertFalse(guide.item(), guide.steps().isEmpty());
                for (Guide.Step step : guide.steps()) {
                    assertFalse(step.id(), step.text().isBlank());
                    assertEquals(step.id(), step.page().isEmpty(), step.address().isEmpty());
                    assertTrue(step.address(), step.address().isEmpty()
                            || step.address().startsWith("http://sofie.cetrel.lu/repo/sofie/help/help/HTML/"));
                }
            }
        }
    }
}
