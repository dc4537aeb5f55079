// SPDX-License-Identifier: EPL-2.0
package lu.seco.testkit.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;

/** What the launcher of the product would tell the application. */
public final class ProductContext implements IApplicationContext {

    private final String product;
    private final String bundle;
    private final Map<String, String> properties = new HashMap<>();

    /**
     * @param bundle the bundle that contributes the product
     * @param product the id of the product
     */
    public ProductContext(String bundle, String product) {
        this.bundle = Objects.requireNonNull(bundle, "bundle");
        this.product = Objects.requireNonNull(product, "product");
        for (IConfigurationElement element : Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.products", product)
                .getConfigurationElements()) {
            for (IConfigurationElement property : element.getChildren("property")) {
                properties.put(property.getAttribute("name"), property.getAttribute("value"));
            }
        }
    }

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
        return product;
    }

    @Override
    public String getBrandingProperty(String key) {
        return properties.get(key);
    }

    @Override
    public Bundle getBrandingBundle() {
        return Platform.getBundle(bundle);
    }

    @Override
    public void setResult(Object result, IApplication application) {
        throw new UnsupportedOperationException();
    }
}
