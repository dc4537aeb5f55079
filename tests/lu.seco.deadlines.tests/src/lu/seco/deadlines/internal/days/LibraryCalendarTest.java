// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.days;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Optional;
import org.junit.Test;

/** What the reader of the library's calendar takes and what it refuses. */
public class LibraryCalendarTest {

    @Test
    public void takesTheHolidaysOfTheWholeCountryOnly() {
        CountryHolidays read = LibraryCalendar.read(xml("<Holidays><Fixed month='MAY' day='9' validFrom='2019' descriptionPropertiesKey='E'/>"
                + "<ChristianHoliday type='EASTER_MONDAY'/></Holidays><Sources><Source>s</Source></Sources>"
                + "<SubConfigurations hierarchy='x'><Holidays><Fixed month='JUNE' day='1'/></Holidays></SubConfigurations>"));
        assertEquals(1, read.fixed().size());
        assertEquals(Optional.of(Year.of(2019)), read.fixed().get(0).validFrom());
        assertEquals("christian.EASTER_MONDAY", read.christianHolidays().get(0).descriptionPropertiesKey());
    }

    @Test
    public void refusesWhatItDoesNotKnow() {
        for (String holiday : new String[] {"<IslamicHoliday type='NEWYEAR'/>", "<Fixed month='MAY' day='9' every='ODD_YEARS'/>",
                "<Fixed month='MAY' day='9'><MovingCondition substitute='SUNDAY' with='NEXT' weekday='MONDAY'/></Fixed>",
                "<ChristianHoliday type='EASTER_MONDAY' chronology='JULIAN'/>"}) {
            assertThrows(holiday, IllegalStateException.class, () -> LibraryCalendar.read(xml("<Holidays>" + holiday + "</Holidays>")));
        }
    }

    @Test
    public void readsNothingFromOutsideTheDocument() {
        InputStream bomb = new ByteArrayInputStream(
                "<!DOCTYPE c [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><c><Holidays><Fixed month='MAY' day='&e;'/></Holidays></c>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThrows(RuntimeException.class, () -> LibraryCalendar.read(bomb));
    }

    private static InputStream xml(String inside) {
        return new ByteArrayInputStream(("<Configuration>" + inside + "</Configuration>").getBytes(StandardCharsets.UTF_8));
    }
}
