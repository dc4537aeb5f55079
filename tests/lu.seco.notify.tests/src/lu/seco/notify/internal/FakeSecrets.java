// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.settings.Secrets;

/** In memory; fails if told so. */
public final class FakeSecrets implements Secrets {

    public boolean damaged;
    private final Map<String, char[]> secrets = new HashMap<>();

    @Override
    public Optional<char[]> read(String name) throws IOException {
        if (damaged) {
            throw new IOException("The file of secrets is damaged.");
        }
        return Optional.ofNullable(secrets.get(name)).map(char[]::clone);
    }

    @Override
    public void write(String name, char[] secret) {
        secrets.put(name, secret.clone());
    }

    @Override
    public void remove(String name) {
        secrets.remove(name);
    }
}
