// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Operation;

/** The process that lets windows in: its services, and what it notes down about them. From any thread. */
interface House {

    /** The services that are there, by contract, then by id; a service that is the only one of its kind has an empty id. */
    Map<String, List<String>> services();

    /** One service. */
    Optional<Object> service(Contract contract, String id);

    /** Keeps in the journal that somebody ordered something through the channel, before it is carried out. */
    void ordered(String person, Operation operation, String about);

    /** Takes over the settings that a window has and this process does not know, so that they can be kept with the others. */
    void windowSettings(List<SettingDefinition> definitions);

    /** Version of SeCo. */
    String version();
}
