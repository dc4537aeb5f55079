// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lu.seco.core.Message;
import org.junit.Test;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

public class MissingReasonsTest {

    private final Map<ComponentDescriptionDTO, List<ComponentConfigurationDTO>> components = new LinkedHashMap<>();
    private final MissingReasons reasons = new MissingReasons(runtime());

    @Test
    public void nobodyProvidesIt() {
        assertEquals(Message.of("cli.missing.nobody", "Journal", "Journal"), reasons.reason("x.Journal"));
    }

    @Test
    public void theRootOfAChainIsNamed() {
        component("engine", "x.Exchange", waitingFor("x.Journal"));
        component("derby", "x.Journal");
        assertEquals(Message.of("cli.missing.configuration", "Exchange", "derby", "pid.derby"), reasons.reason("x.Exchange"));
    }

    @Test
    public void aComponentThatFailsSaysHow() {
        ComponentConfigurationDTO failed = configuration(ComponentConfigurationDTO.FAILED_ACTIVATION);
        failed.failure = "java.io.IOException: disk full\n\tat x.y";
        component("derby", "x.Journal", failed);
        assertEquals(Message.of("cli.missing.failed", "Journal", "derby", "java.io.IOException: disk full"), reasons.reason("x.Journal"));
    }

    @Test
    public void aCircleOfWaitingEnds() {
        component("a", "x.A", waitingFor("x.B"));
        component("b", "x.B", waitingFor("x.A"));
        assertEquals("cli.missing.nobody", reasons.reason("x.A").code());
    }

    @Test
    public void componentsThatAreThereAreNotWaitedFor() {
        component("good", "x.Check", configuration(ComponentConfigurationDTO.SATISFIED));
        component("late", "x.Check", waitingFor("x.Driver"));
        assertEquals(1, reasons.waiting("x.Check").size());
        assertEquals("late", reasons.waiting("x.Check").get(0).name);
    }

    private void component(String name, String service, ComponentConfigurationDTO... configurations) {
        ComponentDescriptionDTO component = new ComponentDescriptionDTO();
        component.name = name;
        component.serviceInterfaces = new String[] {service};
        component.configurationPid = new String[] {"pid." + name};
        ReferenceDTO reference = new ReferenceDTO();
        reference.name = "needed";
        reference.interfaceName = configurations.length == 0 || configurations[0].unsatisfiedReferences.length == 0 ? "?"
                : configurations[0].unsatisfiedReferences[0].target;
        component.references = new ReferenceDTO[] {reference};
        components.put(component, List.of(configurations));
    }

    private static ComponentConfigurationDTO waitingFor(String service) {
        ComponentConfigurationDTO configuration = configuration(ComponentConfigurationDTO.UNSATISFIED_REFERENCE);
        UnsatisfiedReferenceDTO missing = new UnsatisfiedReferenceDTO();
        missing.name = "needed";
        missing.target = service;
        configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {missing};
        return configuration;
    }

    private static ComponentConfigurationDTO configuration(int state) {
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.state = state;
        configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[0];
        return configuration;
    }

    private ServiceComponentRuntime runtime() {
        return (ServiceComponentRuntime) Proxy.newProxyInstance(ServiceComponentRuntime.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class}, (self, method, arguments) -> switch (method.getName()) {
                    case "getComponentDescriptionDTOs" -> components.keySet();
                    case "getComponentConfigurationDTOs" -> components.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
