// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Takes the place of the system's way to open files, and notes what it is asked for: this machine may have no programs for them. */
final class Launched implements AutoCloseable {

    private static final String LAUNCHER = "lu.seco.ui.internal.open.Launcher";

    private final List<Path> files = new CopyOnWriteArrayList<>();
    private final ServiceRegistration<?> registration;

    /** @param bundle the one that holds the interface */
    Launched(String bundle) {
        try {
            Class<?> type = Platform.getBundle(bundle).loadClass(LAUNCHER);
            Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                case "launch" -> files.add((Path) arguments[0]);
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> self == arguments[0];
                default -> LAUNCHER;
            });
            registration = FrameworkUtil.getBundle(Launched.class).getBundleContext().registerService(LAUNCHER, proxy, null);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** What the workbench had opened, in this order. */
    List<Path> files() {
        return files;
    }

    @Override
    public void close() {
        registration.unregister();
    }
}
