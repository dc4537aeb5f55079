// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.days;

import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.spi.ChristianHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.ChristianHolidayConfiguration.ChristianHolidayType;
import de.focus_shift.jollyday.core.spi.FixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.HolidayCalendarConfiguration;
import de.focus_shift.jollyday.core.spi.HolidayCalendarConfigurationService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the calendar of a country that comes with Jollyday, in place of the library's own reader, which would bring eight more libraries. Of its XML it
 * knows fixed days and days that hang on Easter, for the whole country. Anything else is refused as a whole, so that a newer Jollyday that needs more is
 * noticed by the tests and never read by half. Jollyday finds it by {@code META-INF/services}.
 */
public final class LibraryCalendar implements HolidayCalendarConfigurationService {

    private static final String HOLIDAYS = "Holidays";
    /** Depth of what stands in the holidays of the whole country; those of places stand deeper. */
    private static final int NATIONWIDE = 3;
    private static final Set<String> KNOWN = Set.of("month", "day", "type", "validFrom", "validTo", "localizedType", "descriptionPropertiesKey");

    /** Has nothing to prepare. */
    public LibraryCalendar() {
        // the service loader wants a constructor it may call
    }

    @Override
    public HolidayCalendarConfiguration getHolidayCalendarConfiguration(ManagerParameter parameter) {
        try (InputStream in = parameter.createResourceUrl().openStream()) {
            return new CountryCalendar(parameter.getDisplayName(), read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(parameter.getDisplayName(), e);
        }
    }

    /**
     * The holidays of the whole country.
     *
     * @throws IllegalStateException if the calendar holds what this class does not know
     */
    static CountryHolidays read(InputStream in) {
        List<FixedHolidayConfiguration> fixed = new ArrayList<>();
        List<ChristianHolidayConfiguration> christian = new ArrayList<>();
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            int depth = 0;
            boolean nationwide = false;
            while (xml.hasNext()) {
                int what = xml.next();
                if (what == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    nationwide = depth == NATIONWIDE - 1 ? xml.getLocalName().equals(HOLIDAYS) : nationwide;
                    if (nationwide && depth >= NATIONWIDE) {
                        take(xml, depth, fixed, christian);
                    }
                } else if (what == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the holiday calendar is no XML", e);
        }
        return new CountryHolidays(fixed, christian);
    }

    private static void take(XMLStreamReader xml, int depth, List<FixedHolidayConfiguration> fixed, List<ChristianHolidayConfiguration> christian) {
        Map<String, String> values = attributes(xml);
        if (depth == NATIONWIDE && xml.getLocalName().equals("Fixed")) {
            MonthDay day = MonthDay.of(Month.valueOf(values.get("month")), Integer.parseInt(values.get("day")));
            fixed.add(new FixedDay(day, terms(values, "")));
        } else if (depth == NATIONWIDE && xml.getLocalName().equals("ChristianHoliday")) {
            ChristianHolidayType type = ChristianHolidayType.valueOf(values.get("type"));
            christian.add(new ChristianDay(type, terms(values, "christian." + type)));
        } else {
            throw new IllegalStateException("unknown in a holiday calendar: " + xml.getLocalName());
        }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!KNOWN.contains(xml.getAttributeLocalName(i))) {
                throw new IllegalStateException("unknown in a holiday calendar: " + xml.getLocalName() + " " + xml.getAttributeLocalName(i));
            }
            values.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return values;
    }

    private static Terms terms(Map<String, String> values, String key) {
        return new Terms(year(values, "validFrom"), year(values, "validTo"), values.getOrDefault("descriptionPropertiesKey", key),
                Optional.ofNullable(values.get("localizedType")).map(HolidayType::valueOf).orElse(HolidayType.PUBLIC_HOLIDAY));
    }

    private static Optional<Year> year(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).map(Year::parse);
    }

    /** The one of the JDK, whatever else lies on the class path, and without anything from outside the document. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
