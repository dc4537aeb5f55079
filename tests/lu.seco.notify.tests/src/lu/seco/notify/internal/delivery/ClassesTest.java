// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class ClassesTest {

    private final Classes classes = new Classes();

    @Test
    public void longestBeginningDecidesAndTheUnknownIsOther() {
        assertEquals(EventClass.SENDING, classes.of("send.given-up"));
        assertEquals(EventClass.TO_DECIDE, classes.of("send.uncertain"));
        assertEquals(EventClass.TO_DECIDE, classes.of("send.uncertain.waited"));
        assertEquals(EventClass.ENCRYPTION, classes.of("send.clear-left"));
        assertEquals(EventClass.SILENCE, classes.of("silence.nothing"));
        assertEquals(EventClass.REFUSED_FILE, classes.of("staging.refused.notice.many"));
        assertEquals(EventClass.REFUSALS, classes.of("notify.event.refusals"));
        assertEquals(EventClass.ENGINE, classes.of("notify.event.engine.stopped"));
        assertEquals(EventClass.VALIDITY, classes.of("validity.password.unknown"));
        assertEquals(EventClass.ENGINE, classes.of("diagnosis.trouble.new"));
        assertEquals(EventClass.VALIDITY, classes.of("diagnosis.trouble.validity"));
        assertEquals(EventClass.DECRYPTION, classes.of("diagnosis.trouble.decryption"));
        assertEquals(EventClass.SENDING, classes.of("diagnosis.trouble.sending"));
        assertEquals(EventClass.ENGINE, classes.of("selftest.bad"));
        assertEquals(EventClass.OTHER, classes.of("sending.unheard"));
        assertEquals(EventClass.OTHER, classes.of("notify.trouble.mail"));
    }

    @Test
    public void onlyWordsOfBooksAreOpen() {
        assertTrue(classes.open("diagnosis.trouble.new"));
        assertFalse(classes.open("staging.refused.notice"));
        assertFalse(classes.open("unknown.code"));
    }
}
