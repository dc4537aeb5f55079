// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import lu.seco.core.journal.JournalException;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

/** What tests of an open journal begin and end with: a house in a folder of its own. */
public abstract class OpenJournal {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    JournalHouse house;

    @Before
    public final void openHouse() throws IOException, JournalException {
        house = JournalHouse.open(folder.getRoot().toPath());
    }

    @After
    public final void closeHouse() {
        house.close();
    }
}
