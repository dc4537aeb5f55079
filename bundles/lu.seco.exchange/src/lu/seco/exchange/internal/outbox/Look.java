// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.outbox;

import java.util.List;
import java.util.Map;
import lu.seco.core.Message;

/**
 * What one look into <i>Départ</i> saw.
 *
 * @param files what may be sent, once settled
 * @param remarks what lies there, will not be taken, and a person may wonder why: by name
 */
public record Look(List<Sighting> files, Map<String, Message> remarks) {

    public Look {
        files = List.copyOf(files);
        remarks = Map.copyOf(remarks);
    }
}
