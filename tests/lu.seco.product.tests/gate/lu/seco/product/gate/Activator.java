// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.gate;

import java.nio.file.Path;
import lu.seco.core.step.Steps;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Put into a copy of a product by a test: stops the program at a named step, and does what a person does who has no command line for it. */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) throws Exception {
        // the start script passes its surroundings on; without a folder this is a command that only asks the service
        String folder = System.getenv("SECO_GATE");
        if (folder != null) {
            context.registerService(Steps.class, new Gate(Path.of(folder)), null);
            Thread thread = new Thread(new Hands(context, Path.of(folder).resolve("orders")), "gate-hands");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void stop(BundleContext context) {
        // the program ends with it
    }
}
