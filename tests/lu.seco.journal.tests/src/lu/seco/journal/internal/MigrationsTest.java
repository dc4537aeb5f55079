// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Reception;
import org.junit.Before;
import org.junit.Test;

public class MigrationsTest extends OpenJournal {

    private static final String SECOND = """
            -- A comment; with a semicolon.
            ALTER TABLE report ADD COLUMN colour VARCHAR(10) DEFAULT 'none; yet' NOT NULL;
            CREATE INDEX report_colour ON report (colour);
            """;

    /** The newest schema of this SeCo. */
    private static final int STANDARD = Migrations.standard().scripts().size();

    @Before
    public void begin() throws Exception {
        house.take("r1", "A.dta");
    }

    @Test
    public void aNewerSchemaIsReachedFromAnOlderOne() throws Exception {
        house.close();
        house.open(next(SECOND));
        assertEquals(1, house.number("SELECT COUNT(*) FROM report WHERE colour = 'none; yet'"));
        assertEquals(STANDARD + 1, house.number("SELECT MAX(version) FROM schema_version"));
        house.take("r2", "B.dta");
        assertEquals(List.of(), house.problems());
        house.close();
        house.open(next(SECOND));
        assertEquals(STANDARD + 1, house.number("SELECT COUNT(*) FROM schema_version"));
    }

    @Test
    public void aNewerSchemaIsRefused() throws Exception {
        house.sql("INSERT INTO schema_version (version, applied_at) VALUES (7, 0)");
        house.close();
        JournalException refused = assertThrows(JournalException.class, () -> house.open());
        assertEquals("journal.schema.newer", refused.told().code());
        assertEquals(List.of("7", String.valueOf(STANDARD)), refused.told().arguments());
        assertEquals(1, house.log.lines("ERROR").size());
    }

    @Test
    public void aMigrationThatFailsLeavesTheOldSchema() throws Exception {
        house.close();
        JournalException refused = assertThrows(JournalException.class, () -> house.open(next(SECOND + "CREATE NONSENSE;")));
        assertEquals("journal.open.failed", refused.told().code());
        house.open();
        assertEquals(STANDARD, house.number("SELECT MAX(version) FROM schema_version"));
        assertTrue(house.journal.report("r1").isPresent());
        house.append(JournalHouse.engine(EventType.ENGINE_STARTED));
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void linksFromBeforeTellWhetherTheyAreCertain() throws Exception {
        house.close();
        EmptyDatabase.delete(house.data.root());
        house = new JournalHouse(folder.getRoot().toPath());
        house.open(new Migrations(Migrations.standard().scripts().subList(0, 1)));
        house.take("r1", "A.dta");
        house.append(JournalHouse.reception(EventType.RECEPTION_RECEIVED, "c1", Map.of(Fact.FILE_NAME, "SALRET")));
        house.sql("INSERT INTO event (number, happened_at, type, subject_kind, subject_id, facts, previous, hash) VALUES (3, 0, 'RECEPTION_LINKED',"
                + " 'RECEPTION', 'c1', '{\"refused\":\"2\",\"report\":\"r1\",\"result\":\"by-key\"}', 'x', 'y')");
        house.sql("INSERT INTO reception_link (reception_id, seq, report_id, refused) VALUES ('c1', 0, 'r1', 2)");
        house.sql("INSERT INTO reception_link (reception_id, seq, report_id, refused) VALUES ('c1', 1, 'r2', 1)");
        house.close();
        try (Session connection = house.database().connect()) {
            Migrations.standard().run(connection, house.clock.instant());
            assertEquals(List.of(new Reception.Link("r1", 2, false, Optional.empty(), List.of()), new Reception.Link("r2", 1)),
                    ProjectionStore.links(connection, "c1"));
        }
    }

    private static Migrations next(String script) {
        List<String> scripts = new ArrayList<>(Migrations.standard().scripts());
        scripts.add(script);
        return new Migrations(scripts);
    }
}
