// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Finds out why a service is not there, down to the component that holds up the others. */
final class MissingReasons {

    private static final int DEEPEST = 8;

    private final ServiceComponentRuntime runtime;

    MissingReasons(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    /** Why nobody provides the service. */
    Message reason(String service) {
        return reason(service, service, 0);
    }

    /** Whether a component is installed that is to provide the service. */
    boolean expected(String service) {
        return !providers(service).isEmpty();
    }

    /** The components that are to provide the service and do not. */
    List<ComponentDescriptionDTO> waiting(String service) {
        return providers(service).stream().filter(component -> configurations(component).stream().noneMatch(MissingReasons::satisfied))
                .toList();
    }

    /** Why a component does not provide its service. */
    Message reason(ComponentDescriptionDTO component, String service) {
        return reason(component, service, 0);
    }

    private Message reason(String wanted, String service, int depth) {
        List<ComponentDescriptionDTO> providers = providers(service);
        if (providers.isEmpty()) {
            return Message.of("cli.missing.nobody", simple(wanted), simple(service));
        }
        return waiting(service).stream().findFirst().map(component -> reason(component, wanted, depth))
                .orElseGet(() -> Message.of("cli.missing.late", simple(wanted)));
    }

    private Message reason(ComponentDescriptionDTO component, String wanted, int depth) {
        for (ComponentConfigurationDTO configuration : configurations(component)) {
            if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                String failure = String.valueOf(configuration.failure).lines().findFirst().orElse("");
                return Message.of("cli.missing.failed", simple(wanted), component.name, failure);
            }
            for (UnsatisfiedReferenceDTO missing : configuration.unsatisfiedReferences) {
                String service = Arrays.stream(component.references).filter(reference -> reference.name.equals(missing.name))
                        .map((ReferenceDTO reference) -> reference.interfaceName).findFirst().orElse(missing.name);
                return depth < DEEPEST ? reason(wanted, service, depth + 1)
                        : Message.of("cli.missing.nobody", simple(wanted), simple(service));
            }
        }
        return Message.of("cli.missing.configuration", simple(wanted), component.name,
                Arrays.stream(component.configurationPid).collect(Collectors.joining(", ")));
    }

    private List<ComponentDescriptionDTO> providers(String service) {
        return runtime.getComponentDescriptionDTOs().stream()
                .filter(component -> Arrays.asList(component.serviceInterfaces).contains(service)).toList();
    }

    private Collection<ComponentConfigurationDTO> configurations(ComponentDescriptionDTO component) {
        return runtime.getComponentConfigurationDTOs(component);
    }

    private static boolean satisfied(ComponentConfigurationDTO configuration) {
        return configuration.state == ComponentConfigurationDTO.SATISFIED || configuration.state == ComponentConfigurationDTO.ACTIVE;
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
