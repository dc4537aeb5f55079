// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Validity;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Whether the certificate and the password of SOFiE still hold, as far as that is known. Other things that end have checks of their own. */
@Component(service = Check.class)
public final class ValidityCheck implements Check {

    private static final Set<String> ITEMS = Set.of(Ending.CERTIFICATE, Ending.PASSWORD);

    /** Opened only for a look: to ask for it would start the journal. */
    private volatile ComponentServiceObjects<Validity> validity;

    /** Knows nothing yet. */
    @Activate
    public ValidityCheck() {
        // the framework wants a constructor it may call
    }

    @Reference(service = Validity.class, cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setValidity(ComponentServiceObjects<Validity> found) {
        validity = found;
    }

    public void unsetValidity(ComponentServiceObjects<Validity> gone) {
        validity = validity == gone ? null : validity;
    }

    @Override
    public String id() {
        return "seco.validity";
    }

    @Override
    public boolean installation() {
        return false;
    }

    @Override
    public List<CheckResult> run() {
        List<CheckResult> results = Borrowed.from(validity, Validity::endings).orElse(List.of()).stream()
                .filter(ending -> ITEMS.contains(ending.item())).map(ValidityCheck::result).toList();
        return results.isEmpty() ? List.of(unknown(Message.of("diagnosis.validity.missing"))) : results;
    }

    private static CheckResult result(Ending ending) {
        Message remedy = Message.of("diagnosis.validity.remedy");
        return switch (ending.urgency()) {
            case CALM, SOON -> CheckResult.good(ending.told());
            case URGENT -> CheckResult.warning(ending.told(), remedy);
            case ENDED -> CheckResult.bad(ending.told(), remedy);
            case UNKNOWN -> unknown(ending.told());
        };
    }

    private static CheckResult unknown(Message found) {
        return new CheckResult(CheckResult.Outcome.UNKNOWN, found, Optional.empty());
    }
}
