// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.p2;

import java.util.Set;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;

/**
 * What p2 would do.
 *
 * @param version the version the program would have
 * @param paths files of the repository that are needed for it and not installed
 * @param plan what changes
 * @param context where the parts are
 */
public record Found(String version, Set<String> paths, IProvisioningPlan plan, ProvisioningContext context) {

    public Found {
        paths = Set.copyOf(paths);
    }
}
