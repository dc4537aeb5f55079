// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.navigation;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Rhythm;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.l10n.ShellWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The six places at the left side of the window. Arrow keys go from one to the next, Tab leaves. */
public final class Rail {

    private static final Duration SLOWLY = Duration.ofMinutes(30);

    private final Map<Place, RailEntry> entries = new EnumMap<>(Place.class);
    private Room room;
    private Places places;
    private ShellWords words;

    @PostConstruct
    void build(Composite parent, Room surroundings, Places where, Icons icons) {
        room = surroundings;
        places = where;
        words = room.language().words(ShellWords.class);
        Composite body = new Composite(parent, SWT.NONE);
        body.setData(Ids.WIDGET, "rail");
        Access.name(body, words.rail_name);
        GridLayoutFactory.fillDefaults().margins(0, 4).spacing(0, 2).applyTo(body);
        for (Place place : Place.values()) {
            RailEntry entry = new RailEntry(body, label(place, room.language().messages()), icons.of(place));
            entry.setData(Ids.WIDGET, "rail." + place.key());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(entry);
            entry.addListener(SWT.MouseDown, event -> go(place));
            entry.addListener(SWT.KeyDown, event -> key(place, event));
            entry.addListener(SWT.Traverse, Rail::traverse);
            entries.put(place, entry);
        }
        RailPresenter presenter = new RailPresenter(room, room.work("rail"), this::show);
        Runnable unsubscribe = places.onChange(this::mark);
        body.addDisposeListener(event -> {
            presenter.close();
            unsubscribe.run();
        });
        Rhythm.every(SLOWLY, body, presenter::refresh);
        show(new Badges(Map.of()));
        mark();
    }

    /** The name of a place. */
    public static String label(Place place, Messages messages) {
        return switch (place) {
            case SENT -> messages.part_sent_label;
            case RECEIVED -> messages.part_received_label;
            case STAGING -> messages.part_staging_label;
            case CERTIFICATE -> messages.part_certificate_label;
            case DIAGNOSIS -> messages.part_diagnosis_label;
            case RADAR -> messages.part_radar_label;
        };
    }

    private void go(Place place) {
        places.show(place);
    }

    private void key(Place place, Event event) {
        int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0) {
            Place next = Place.values()[Math.floorMod(place.ordinal() + step, Place.values().length)];
            places.bring(next);
            entries.get(next).setFocus();
        } else if (event.character == SWT.CR || event.character == ' ') {
            go(place);
        }
    }

    private static void traverse(Event event) {
        event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
    }

    private void mark() {
        entries.forEach((place, entry) -> {
            if (!entry.isDisposed()) {
                entry.front(place == places.current());
            }
        });
    }

    private void show(Badges badges) {
        entries.forEach((place, entry) -> {
            String count = badges.text(place);
            entry.badge(count, count.isEmpty() ? entry.label() : room.language().text(meaning(place), entry.label(), count));
        });
    }

    private String meaning(Place place) {
        return switch (place) {
            case SENT -> "{0} {1}";
            case RECEIVED -> words.rail_received_badge;
            case STAGING -> words.rail_staging_badge;
            case CERTIFICATE -> words.rail_certificate_badge;
            case DIAGNOSIS -> words.rail_diagnosis_badge;
            case RADAR -> words.rail_radar_badge;
        };
    }
}
