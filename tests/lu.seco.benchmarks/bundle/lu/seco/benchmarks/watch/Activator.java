// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks.watch;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Put into a copy of a product by a benchmark: measures from inside, through the widgets a person sees, prints what it found and ends the program. */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Thread thread = new Thread(() -> {
            try {
                if ("rows".equals(System.getProperty("seco.bench"))) {
                    new Rows().measure();
                } else {
                    new Start().measure();
                }
            } catch (Throwable e) {
                System.out.println("FAILED " + e);
                Runtime.getRuntime().halt(3);
            }
        }, "benchmark");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {
        // the program ends with it
    }
}
