// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Subject;
import org.junit.Test;

public class JournalNewsTest {

    @Test
    public void eventsWithoutANoticeAreTold() {
        assertEquals(Optional.of(Message.of("notify.event.sent.unnamed")), told(EventType.REPORT_SENT, Map.of()));
        assertEquals(Optional.of(Message.of("notify.event.refused", "", "a.xml")), told(EventType.REPORT_REFUSED, Map.of(Fact.PLACE, "/q/x/a.xml")));
        assertEquals(Optional.of(Message.of("notify.event.refused", "", "a.xml")), told(EventType.REPORT_REFUSED, Map.of(Fact.PLACE, "C:\\q\\a.xml")));
        assertEquals(Optional.of(Message.of("notify.event.received", "RETSAL", "b.xml")),
                told(EventType.RECEPTION_RECEIVED, Map.of(Fact.KIND, "RETSAL", Fact.FILE_NAME, "b.xml")));
        assertEquals(Optional.of(Message.of("notify.event.refusals", "3")), told(EventType.RECEPTION_LINKED, Map.of(Fact.REFUSED, "3")));
    }

    @Test
    public void answerWithoutRefusalsAndEverythingElseIsNoNews() {
        assertEquals(Optional.empty(), told(EventType.RECEPTION_LINKED, Map.of(Fact.REFUSED, "0")));
        assertEquals(Optional.empty(), told(EventType.RECEPTION_LINKED, Map.of(Fact.REFUSED, "x")));
        assertEquals(Optional.empty(), told(EventType.REPORT_UNCERTAIN, Map.of()));
        assertEquals(Optional.empty(), told(EventType.ENGINE_STARTED, Map.of()));
    }

    private static Optional<Message> told(EventType type, Map<Fact, String> facts) {
        return JournalNews.of(new JournalEvent(1, Instant.EPOCH, type, Subject.report("r1"), new TreeMap<>(facts), "0", "1")).map(JournalNews::told);
    }
}
