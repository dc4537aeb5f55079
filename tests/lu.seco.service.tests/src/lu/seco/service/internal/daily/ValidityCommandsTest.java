// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.daily;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Validity;
import lu.seco.service.internal.fake.Calls;
import org.junit.Before;
import org.junit.Test;

/** A server has no window: what was renewed is recorded by a command. */
public class ValidityCommandsTest {

    private final Calls calls = new Calls();
    private final List<String> recorded = new ArrayList<>();
    private Ending.Urgency urgency = Ending.Urgency.ENDED;

    @Before
    public void setUp() {
        calls.services.with(Validity.class, new Validity() {
            @Override
            public List<Ending> endings() {
                return List.of(
                        new Ending(Ending.PASSWORD, Optional.of(LocalDate.of(2025, 11, 1)), Optional.of(LocalDate.of(2026, 1, 30)),
                                Ending.Source.RECORDED, urgency, Message.of("password.told")),
                        new Ending(Ending.CERTIFICATE, Optional.empty(), Optional.empty(), Ending.Source.UNKNOWN, Ending.Urgency.UNKNOWN,
                                Message.of("certificate.told")));
            }

            @Override
            public void passwordChanged(LocalDate day, String person) {
                recorded.add("password " + day + " " + person);
                urgency = Ending.Urgency.CALM;
            }

            @Override
            public void certificateEnds(LocalDate day, String person) {
                recorded.add("certificate " + day + " " + person);
            }
        });
    }

    private JsonObject json() {
        return JsonParser.parseString(calls.output.out()).getAsJsonObject();
    }

    @Test
    public void whatEndsIsShownAndWhatPressesIsToBeDone() {
        assertEquals(10, calls.call("validity"));
        assertTrue(calls.output.out(), calls.output.out().lines().anyMatch(line -> line.startsWith("validity.password.title")
                && line.contains("cli.validity.source.recorded") && line.contains("password.told")));
        calls.output.forget();
        urgency = Ending.Urgency.CALM;
        assertEquals("the unknown does not press", 0, calls.call("validity", "--json"));
        JsonObject first = json().getAsJsonArray("endings").get(0).getAsJsonObject();
        assertEquals("2026-01-30", first.get("ends").getAsString());
        assertEquals("RECORDED", first.get("source").getAsString());
        assertTrue(json().getAsJsonArray("endings").get(1).getAsJsonObject().get("ends").isJsonNull());
    }

    @Test
    public void aChangedPasswordIsRecordedForTodayOrADay() {
        assertEquals(0, calls.call("validity", "password"));
        assertEquals("cli.validity.recorded(2026-02-10)\npassword.told\n", calls.output.out());
        assertEquals(0, calls.call("validity", "password", "2026-02-01"));
        assertEquals(List.of("password 2026-02-10 paie", "password 2026-02-01 paie"), recorded);
    }

    @Test
    public void noPasswordWasChangedTomorrow() {
        assertEquals(2, calls.call("validity", "password", "2026-02-11"));
        assertTrue(calls.output.err(), calls.output.err().startsWith("cli.validity.future(2026-02-11)"));
        assertEquals(List.of(), recorded);
    }

    @Test
    public void theCertificateNeedsItsLastDay() {
        assertEquals(2, calls.call("validity", "certificate"));
        assertEquals(2, calls.call("validity", "certificate", "soon"));
        assertEquals(List.of(), recorded);
        calls.output.forget();
        assertEquals(0, calls.call("validity", "certificate", "2028-05-31", "--json"));
        assertEquals(List.of("certificate 2028-05-31 paie"), recorded);
        assertEquals("2028-05-31", json().get("day").getAsString());
        assertEquals("certificate", json().get("item").getAsString());
    }
}
