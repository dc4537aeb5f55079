// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.time.Clock;
import lu.seco.core.DataFolder;
import lu.seco.core.IdSource;
import lu.seco.core.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every part of the engine may need: where, when, under which id, in which words. */
@Component(service = Surroundings.class)
public final class Surroundings {

    private final DataFolder data;
    private final IdSource ids;
    private final Clock clock;
    private final Texts texts;

    @Activate
    public Surroundings(@Reference DataFolder data, @Reference IdSource ids, @Reference Clock clock, @Reference Texts texts) {
        this.data = data;
        this.ids = ids;
        this.clock = clock;
        this.texts = texts;
    }

    DataFolder data() {
        return data;
    }

    IdSource ids() {
        return ids;
    }

    Clock clock() {
        return clock;
    }

    Texts texts() {
        return texts;
    }
}
