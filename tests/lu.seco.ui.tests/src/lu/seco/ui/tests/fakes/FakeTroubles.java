// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.util.List;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Troubles;

/**
 * Troubles that a test gives.
 *
 * @param given what lasts; may be changed meanwhile
 */
public record FakeTroubles(List<Trouble> given) implements Troubles {

    @Override
    public List<Trouble> current() {
        return List.copyOf(given);
    }

    @Override
    public List<Trouble> closed(int most) {
        return List.of();
    }

    @Override
    public void close(String id, String person) {
        given.removeIf(trouble -> trouble.id().equals(id));
    }
}
