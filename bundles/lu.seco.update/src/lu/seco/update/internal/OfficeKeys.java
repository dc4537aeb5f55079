// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.DataFolder;
import lu.seco.core.update.SiteKeys;
import lu.seco.update.internal.site.KeyRing;
import lu.seco.update.internal.site.SiteWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/** Keys, for administrators who give out updates of their own. */
@Component(service = SiteKeys.class, configurationPid = UpdateSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class OfficeKeys implements SiteKeys {

    private final DataFolder data;
    private volatile KeyRing ring;

    /** Keys of {@link UpdateSettings}. */
    public @interface Config {

        /** Folder with the keys that the administrator trusts. */
        String keys() default UpdateSettings.KEYS;
    }

    @Activate
    public OfficeKeys(@Reference DataFolder data, Config config) {
        this.data = data;
        this.ring = new KeyRing(data.root().resolve(config.keys()));
    }

    /** Holds from now on. */
    @Modified
    public void modified(Config now) {
        ring = new KeyRing(data.root().resolve(now.keys()));
    }

    @Override
    public String generate(Path folder, String name) throws IOException {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,60}")) {
            throw new IOException("not a name for a key: " + name);
        }
        return SiteWriter.generate(folder, name);
    }

    @Override
    public String sign(Path site, Path key) throws IOException {
        return SiteWriter.sign(site, key);
    }

    @Override
    public List<Trusted> trusted() throws IOException {
        return ring.list();
    }
}
