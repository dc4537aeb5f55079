// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.update.ReleaseNote;
import lu.seco.update.internal.site.Mirror;
import lu.seco.update.internal.site.SiteException;
import lu.seco.update.internal.site.SiteIndex;
import lu.seco.update.internal.site.Watch;
import org.eclipse.equinox.p2.metadata.Version;

/** The release notes of a site, files {@code notes/<version>_<language>.txt} (UTF-8) that the index covers like everything else. */
final class Notes {

    private static final Pattern FILE = Pattern.compile("notes/(\\d{1,6}\\.\\d{1,6}\\.\\d{1,6})_(fr|en|de)\\.txt");
    private static final int MOST_BYTES = 65_536;
    private static final int MOST_VERSIONS = 20;

    private Notes() {
    }

    /** The notes of the versions above the installed one, up to the one that is offered; newest first. */
    static List<ReleaseNote> read(Mirror mirror, SiteIndex index, String installed, String offered, Watch watch) throws SiteException {
        Map<Version, Map<String, String>> found = new TreeMap<>(Comparator.reverseOrder());
        List<String> paths = index.files().entrySet().stream().filter(file -> file.getValue().size() <= MOST_BYTES).map(Map.Entry::getKey).toList();
        for (String path : paths) {
            Matcher name = FILE.matcher(path);
            if (name.matches() && within(Version.create(name.group(1)), installed, offered)) {
                mirror.fetch(index, List.of(path), watch);
                String text = new String(mirror.read(path, MOST_BYTES), StandardCharsets.UTF_8).strip();
                found.computeIfAbsent(Version.create(name.group(1)), version -> new TreeMap<>()).put(name.group(2), text);
            }
        }
        List<ReleaseNote> notes = new ArrayList<>();
        found.forEach((version, texts) -> notes.add(new ReleaseNote(version.toString(), texts)));
        return notes.subList(0, Math.min(MOST_VERSIONS, notes.size()));
    }

    /** A note has no qualifier: that of the installed version is known already, unless only the qualifier is newer. */
    private static boolean within(Version noted, String installed, String offered) {
        Version old = plain(installed);
        Version last = plain(offered);
        boolean newer = noted.compareTo(old) > 0 || old.equals(last) && noted.equals(old);
        return newer && noted.compareTo(last) <= 0;
    }

    private static Version plain(String version) {
        Matcher plain = Pattern.compile("(\\d+)(\\.\\d+)?(\\.\\d+)?.*").matcher(version);
        return plain.matches() ? Version.create(version.substring(0, Math.max(Math.max(plain.end(3), plain.end(2)), plain.end(1)))) : Version.emptyVersion;
    }
}
