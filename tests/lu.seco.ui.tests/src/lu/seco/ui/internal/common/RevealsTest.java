// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import org.junit.Test;

public class RevealsTest {

    private final List<String> done = new ArrayList<>();
    private final Reveals reveals = new Reveals(kind -> done.add("front " + kind));

    @Test
    public void thePlaceComesToTheFrontAndThenTheRowIsSelected() {
        reveals.register(SubjectKind.REPORT, subject -> done.add("row " + subject.id()));
        reveals.reveal(Subject.report("a"));
        reveals.reveal(Subject.reception("r"));
        assertEquals(List.of("front REPORT", "row a", "front RECEPTION"), done);
    }

    @Test
    public void aPartThatIsBuiltLaterGetsTheLastThingAskedOnce() {
        reveals.reveal(Subject.report("a"));
        reveals.reveal(Subject.report("b"));
        Runnable end = reveals.register(SubjectKind.REPORT, subject -> done.add("row " + subject.id()));
        assertEquals(List.of("front REPORT", "front REPORT", "row b"), done);
        end.run();
        reveals.reveal(Subject.report("c"));
        assertEquals("nobody is there", "front REPORT", done.get(done.size() - 1));
    }

    @Test
    public void aPartThatIsBuiltByComingToTheFrontIsToldOnce() {
        List<Reveals> self = new ArrayList<>();
        Reveals building = new Reveals(kind -> self.get(0).register(kind, subject -> done.add("row " + subject.id())));
        self.add(building);
        building.reveal(Subject.report("a"));
        assertEquals(List.of("row a"), done);
    }
}
