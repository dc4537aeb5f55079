// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import java.util.Map;
import lu.seco.ui.internal.app.Ids;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;

/**
 * What the launcher would tell the application.
 *
 * @param properties the properties of the product
 */
record ProductContext(Map<String, String> properties) implements IApplicationContext {

    @Override
    public Map<String, Object> getArguments() {
        return Map.of(IApplicationContext.APPLICATION_ARGS, new String[0]);
    }

    @Override
    public void applicationRunning() {
        // there is no splash screen to close
    }

    @Override
    public String getBrandingApplication() {
        return "org.eclipse.e4.ui.workbench.swt.E4Application";
    }

    @Override
    public String getBrandingName() {
        return "SeCo";
    }

    @Override
    public String getBrandingDescription() {
        return "";
    }

    @Override
    public String getBrandingId() {
        return "lu.seco.ui.product";
    }

    @Override
    public String getBrandingProperty(String key) {
        return properties.get(key);
    }

    @Override
    public Bundle getBrandingBundle() {
        return Platform.getBundle(Ids.BUNDLE);
    }

    @Override
    public void setResult(Object result, IApplication application) {
        throw new UnsupportedOperationException();
    }
}
