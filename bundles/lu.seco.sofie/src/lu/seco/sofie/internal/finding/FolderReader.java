// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.sofie.Certainty;
import lu.seco.sofie.internal.descriptor.DescriptorDefaults;
import lu.seco.sofie.internal.descriptor.OsFamily;
import lu.seco.sofie.internal.descriptor.Role;

/** Finds the folders of an installation by their default and by other names. A name says nothing of its meaning: that stays assumed. */
final class FolderReader {

    private final Rules rules;
    private final Glance glance;
    private final Path root;
    private final String user;

    FolderReader(Rules rules, Glance glance, Path root, String user) {
        this.rules = rules;
        this.glance = glance;
        this.root = root;
        this.user = user;
    }

    void read(OsFamily os, Findings findings) throws InterruptedException {
        Map<String, List<String>> names = rules.names();
        for (Role role : Role.values()) {
            if (role != Role.TRANSFER && role != Role.LIB) {
                folder(role, DescriptorDefaults.of(os).value(role.key()), names.getOrDefault(role.name().toLowerCase(Locale.ROOT), List.of()), findings);
            }
        }
    }

    private void folder(Role role, String standard, List<String> names, Findings findings) throws InterruptedException {
        Optional<String> chosen = findings.line(role.key());
        Optional<String> there = chosen.or(() -> Optional.of(standard).filter(this::isFolder)).or(() -> other(names));
        if (there.isEmpty()) {
            if (!role.needed()) {
                findings.fact(role.key(), place(standard), Certainty.UNKNOWN, Message.of("setup.note.folder.optional"));
                return;
            }
            findings.fact(role.key(), place(standard), Certainty.UNKNOWN, Message.of("setup.note.folder.missing", role.key()));
            return;
        }
        if (!there.get().equals(standard)) {
            findings.line(role.key(), there.get());
        }
        Certainty certainty = chosen.isPresent() ? Certainty.SEEN : Certainty.ASSUMED;
        findings.fact(role.key(), place(there.get()), certainty, Message.of(chosen.isPresent() ? "setup.note.chosen" : "setup.note.folder.name"));
        if (role == Role.DECRYPTED) {
            findings.waiting(glance.files(place(there.get())));
        }
    }

    private Optional<String> other(List<String> names) {
        return names.stream().map(name -> "data/{user}/" + name).filter(this::isFolder).findFirst()
                .or(() -> names.stream().filter(this::isFolder).findFirst());
    }

    private boolean isFolder(String written) {
        return Files.isDirectory(place(written));
    }

    private Path place(String written) {
        return root.resolve(written.replace("{user}", user).replace("{root}", root.toString())).normalize();
    }
}
