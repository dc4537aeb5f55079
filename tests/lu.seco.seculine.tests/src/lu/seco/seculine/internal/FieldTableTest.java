// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/** The table of fields: sound, complete where the layout is known, and refused where it is wrong. */
public final class FieldTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final String LAYOUTS = String.join("\t", Layout.COLUMNS) + "\n-\tDECSAL\t1\t3\t2\t3\t-\t-\tS\tx\n";
    private static final String FIELDS = String.join("\t", FieldRow.COLUMNS) + "\n-\t*\t0\t1\trecord\tCODE\tYES\t-\tD\tx\n";
    private static final String GOOD = "-\tDECSAL\t1\t1\trecord\tCODE\tYES\t-\tS\tx\n-\tDECSAL\t1\t2\temployer\tEMPLOYER\tYES\tEMPLOYER\tS\tx\n"
            + "-\tDECSAL\t1\t3\tperiod\tMONTH\tYES\tPERIOD\tS\tx\n";

    private final Layouts layouts = Layouts.standard();
    private final Answers answers = Answers.standard();
    private final Formats formats = Formats.standard(layouts, answers);

    @Test
    public void everyDtaKindHasAFormatAndNoOtherKind() {
        List<String> kinds = List.of("DECSAL", "DECMAL", "DECAFF", "DEMMAT", "DECINT", "DEMUTI", "DEMPEN", "DEMDET (old)", "SALRET", "SALMAN", "MALRET",
                "AFFRET", "MATASS", "MATRET", "INTRET", "MATUTI", "UTIRET", "PENEST", "DETRET (old)");
        kinds.forEach(kind -> assertTrue(kind, formats.of(kind, DAY).isPresent()));
        for (String kind : List.of("?", "CARTID", "DEMDET (XML)", "DETRET (XML)", "DEMDET.FAIL", "DEMDET.INFO", "CALCUL", "DEMDET annex EXPL", "*", "")) {
            assertFalse(kind, formats.of(kind, DAY).isPresent());
        }
    }

    @Test
    public void exactlyTheLayoutsOfTheReferenceAreKnown() {
        Set<String> known = new TreeSet<>();
        Set<String> confirmed = new TreeSet<>();
        for (DataRow row : DataFile.resource("answers.tsv", Answers.COLUMNS)) {
            formats.of(row.get("returned"), DAY).filter(RecordFormat::known).ifPresent(format -> known.add(row.get("returned")));
            formats.of(row.get("returned"), DAY).filter(RecordFormat::confirmed).ifPresent(format -> confirmed.add(row.get("returned")));
        }
        for (Layout layout : layouts.all()) {
            formats.of(layout.procedure(), DAY).filter(RecordFormat::known).ifPresent(format -> known.add(layout.procedure()));
            formats.of(layout.procedure(), DAY).filter(RecordFormat::confirmed).ifPresent(format -> confirmed.add(layout.procedure()));
        }
        assertEquals(Set.of("DECSAL", "DECMAL", "SALMAN", "SALRET", "MALRET"), known);
        assertEquals(Set.of("SALMAN"), confirmed);
    }

    @Test
    public void fieldIdsAreUniqueAndNumbersRise() {
        for (Layout layout : layouts.all()) {
            for (RecordShape shape : formats.of(layout.procedure(), DAY).orElseThrow().shapes()) {
                Set<String> ids = new HashSet<>();
                int last = 0;
                for (Field field : shape.upTo(50)) {
                    assertTrue(layout.procedure() + " " + field, ids.add(field.id()) && field.number() > last);
                    last = field.number();
                }
            }
        }
    }

    @Test
    public void aFieldHasOneMeaningInAllLayouts() {
        Set<String> meanings = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (DataRow row : DataFile.resource("fields.tsv", FieldRow.COLUMNS)) {
            ids.add(row.get("id"));
            meanings.add(row.get("id") + " " + row.get("type"));
        }
        assertEquals(ids.size(), meanings.size());
    }

    @Test
    public void everyTitleHasATextInTheThreeLanguages() throws IOException {
        Set<String> codes = new TreeSet<>(Set.of("field.refusal", "field.number", "field.text", "decode.empty", "decode.foreign", "decode.misfits",
                "decode.layout-unconfirmed", "decode.layout-unknown", "decode.many-persons", "decode.no-header", "decode.no-records"));
        DataFile.resource("fields.tsv", FieldRow.COLUMNS).forEach(row -> codes.add(FieldRow.of(row).field().title().code()));
        for (String language : List.of("", "_en", "_de")) {
            Set<String> texts = new TreeSet<>();
            for (String key : texts(language).stringPropertyNames()) {
                if (key.startsWith("field.") || key.startsWith("decode.")) {
                    texts.add(key);
                }
            }
            assertEquals(language, codes, texts);
        }
    }

    @Test
    public void aReturnIsTheSentRecordWithTheCodeAsFieldTwo() {
        RecordShape sent = formats.of("DECSAL", DAY).orElseThrow().nearest("1");
        RecordShape back = formats.of("SALRET", DAY).orElseThrow().nearest("1");
        assertEquals(20, sent.fields().size());
        assertEquals(21, back.fields().size());
        assertEquals("refusal", back.fields().get(1).id());
        for (int i = 1; i < 20; i++) {
            assertEquals(sent.fields().get(i).id(), back.fields().get(i + 1).id());
            assertEquals(i + 2, back.fields().get(i + 1).number());
        }
        assertEquals(List.of(1, 2, 3, 30), formats.of("AFFRET", DAY).orElseThrow().nearest("1").fields().stream().map(Field::number).toList());
    }

    @Test
    public void aReturnIsNoSurerThanWhatItAnswersNorThanThePlaceOfItsCode() {
        formats.of("MALRET", DAY).orElseThrow().nearest("1").fields().forEach(field -> assertEquals(Certainty.A, field.certainty()));
        assertEquals(Certainty.S, Certainty.D.weaker(Certainty.S));
        assertEquals(Certainty.N, Certainty.N.weaker(Certainty.A));
    }

    @Test
    public void cancellingNeedsLessThanDeclaring() {
        RecordFormat format = formats.of("DECMAL", DAY).orElseThrow();
        assertTrue(format.nearest("2").fits(List.of("2", Samples.EMPLOYER, "1890010190183", "202601", "", "", "", "", "")));
        assertFalse(format.nearest("1").fits(List.of("1", Samples.EMPLOYER, "1890010190183", "202601", "", "", "", "", "")));
        assertEquals(Optional.empty(), format.shape("3"));
    }

    @Test
    public void aVersionHoldsFromItsDayOn() throws IOException {
        assertFalse(formats.of("SALMAN", LocalDate.of(2008, 7, 31)).isPresent());
        assertTrue(formats.of("SALMAN", LocalDate.of(2008, 8, 1)).isPresent());
        String newer = LAYOUTS.replace("-\tDECSAL\t1\t3\t2\t3", "2027-01-01\tDECSAL\t1\t2\t2\t-") + "-\tDECSAL\t1\t3\t2\t3\t-\t-\tS\tx\n";
        String fields = FIELDS + GOOD + "2027-01-01\tDECSAL\t1\t1\trecord\tCODE\tYES\t-\tS\tx\n"
                + "2027-01-01\tDECSAL\t1\t2\temployer\tEMPLOYER\tYES\tEMPLOYER\tS\tx\n";
        Formats two = formats(newer, fields);
        assertEquals(3, two.of("DECSAL", LocalDate.of(2026, 12, 31)).orElseThrow().nearest("1").fields().size());
        assertEquals(2, two.of("DECSAL", LocalDate.of(2027, 1, 1)).orElseThrow().nearest("1").fields().size());
    }

    @Test
    public void rowsThatAreWrongAreRefusedWithTheirLine() {
        refused(GOOD.replace("\tMONTH\tYES", "\tMOON\tYES"), "line 5, type \"MOON\" is none of");
        refused(GOOD.replace("MONTH\tYES", "MONTH\tMAYBE"), "line 5, must \"MAYBE\" is none of");
        refused(GOOD.replace("YES\tPERIOD", "YES\tMONTH"), "line 5, roles \"MONTH\" holds none of");
        refused(GOOD.replace("YES\tPERIOD", "YES\tSUM"), "line 5, roles \"SUM\" does not go with type MONTH");
        refused(GOOD.replace("\tperiod\t", "\tThe Period\t"), "line 5, id \"The Period\" is no name");
        refused(GOOD.replace("\tperiod\t", "\temployer\t"), "line 5, field \"3\" or its id is there twice");
        refused(GOOD.replace("1\t3\tperiod", "1\t2\tperiod").replace("\tPERIOD\t", "\t-\t"), "or its id is there twice");
        refused(GOOD.replace("1\t3\tperiod", "1\t0\tperiod"), "line 5, field \"0\" holds no field number");
        refused(GOOD.replace("1\t3\tperiod", "1\t4\tperiod").replace("\tPERIOD\t", "\t-\t"),
                "line 2, fields \"3\" does not fit the fields of type 1: [1, 2, 4]");
        refused(GOOD.substring(0, GOOD.indexOf("-\tDECSAL\t1\t3")), "line 2, fields \"3\" does not fit the fields of type 1: [1, 2]");
        refused(GOOD.replace("1\t3\tperiod", "7\t3\tperiod"), "line 5, records \"7\" holds a type that the layout does not have");
        refused(GOOD.replace("-\tDECSAL\t1\t3", "2020-01-01\tDECSAL\t1\t3"), "line 5, procedure \"DECSAL\" has no row of that day");
        refused(GOOD.replace("-\tDECSAL\t1\t3", "-\tNONE\t1\t3"), "line 5, procedure \"NONE\" has no row of that day");
        refused(GOOD.replace("-\tDECSAL\t1\t3", "-\t*\t1\t3"), "line 5, records \"1\" is not 0");
        refused(GOOD.replace("YES\tPERIOD\tS", "YES\tPERIOD\tQ"), "line 5, mark \"Q\" is none of");
        refused(GOOD.replace("1\t2\temployer\tEMPLOYER\tYES\tEMPLOYER", "1\t2\tperiod\tMONTH\tYES\tPERIOD"),
                "line 4, roles \"PERIOD\" is PERIOD for another field than in the layouts");
    }

    @Test
    public void whatTheLayoutsSayOfEmployerAndMonthIsWhatTheFieldsSay() {
        for (Layout layout : layouts.all()) {
            for (RecordShape shape : formats.of(layout.procedure(), DAY).orElseThrow().shapes().subList(1, 2)) {
                assertEquals(layout.procedure(), layout.employer(), number(shape, FieldRole.EMPLOYER));
                assertEquals(layout.procedure(), layout.period(), number(shape, FieldRole.PERIOD));
            }
        }
    }

    private static OptionalInt number(RecordShape shape, FieldRole role) {
        return shape.fields().stream().filter(field -> field.has(role)).mapToInt(Field::number).findFirst();
    }

    private void refused(String fields, String expected) {
        IllegalArgumentException refusal = assertThrows(expected, IllegalArgumentException.class, () -> formats(LAYOUTS, FIELDS + fields));
        assertTrue(refusal.getMessage(), refusal.getMessage().contains(expected));
    }

    private Formats formats(String layoutRows, String fieldRows) throws IOException {
        return new Formats(new Layouts(DataFile.read("layouts.tsv", new StringReader(layoutRows), Layout.COLUMNS)), answers,
                DataFile.read("fields.tsv", new StringReader(fieldRows), FieldRow.COLUMNS));
    }

    private static Properties texts(String language) throws IOException {
        Path file = Path.of("..", "..", "bundles", "lu.seco.texts", "OSGI-INF", "l10n", "engine" + language + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
