// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The official pages about the procedures: data, because addresses change when SeCo does not. */
final class Procedures {

    private static final String FILE = "/help/procedures.properties";

    private final Properties data = new Properties();
    private final String language;

    Procedures(Locale locale) {
        language = locale.getLanguage();
        try (InputStream in = Objects.requireNonNull(Procedures.class.getResourceAsStream(FILE), FILE)) {
            data.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages, in the order in which the file lists them. */
    List<Page> pages() {
        return Stream.of(data.getProperty("pages").split("\\s*,\\s*")).map(name -> new Page(name, address(name))).toList();
    }

    private String address(String name) {
        String page = data.getProperty("page." + name);
        // pages that are known in one language only name it
        String known = data.getProperty("language." + name, language);
        return page.startsWith("http") ? page : data.getProperty("base." + known, data.getProperty("base.fr")) + page;
    }

    /**
     * One page.
     *
     * @param name name of the procedure, or {@code overview}, {@code sofie}
     * @param address where it is
     */
    record Page(String name, String address) {
        Page {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(address, "address");
        }
    }
}
