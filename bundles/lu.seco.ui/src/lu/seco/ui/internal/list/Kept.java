// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.HashMap;
import java.util.Map;
import lu.seco.ui.internal.app.Layouts;

/** Where is kept what a person arranged in a list. */
public interface Kept {

    String get(String key, String otherwise);

    void put(String key, String value);

    static Kept in(Layouts layouts) {
        return new Kept() {
            @Override
            public String get(String key, String otherwise) {
                return layouts.kept(key, otherwise);
            }

            @Override
            public void put(String key, String value) {
                layouts.keep(key, value);
            }
        };
    }

    /** Only as long as the object lives. */
    static Kept forNow() {
        Map<String, String> values = new HashMap<>();
        return new Kept() {
            @Override
            public String get(String key, String otherwise) {
                return values.getOrDefault(key, otherwise);
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
