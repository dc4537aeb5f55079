// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lu.seco.core.Message;

/** A service by which a bundle says which files besides the settings belong to the configuration of this instance. All are texts in UTF-8. */
public interface ConfigurationFiles {

    /** Whether a file of that name in an export is one of its own, such as {@code sofie.properties} or {@code seculine/names.tsv}. */
    boolean owns(String name);

    /** The names of those there are now. */
    List<String> names();

    /**
     * Where a file of its own stands.
     *
     * @param settings values as they will be in force, by key
     */
    Path place(String name, Map<String, String> settings);

    /** What is wrong with a text that is to become this file; empty if nothing is. */
    List<Message> check(String name, String text);
}
