// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import org.osgi.service.log.Logger;

/** Keeps in mind which folder is out of reach; journals and tells the change, once each way. Thread-safe. */
public final class FolderTroubles {

    private final Board board;
    private final Optional<Journal> journal;
    private final Notifier notifier;
    private final Logger log;
    private final Map<String, Path> out = new HashMap<>();

    public FolderTroubles(Board board, Journal journal, Notifier notifier, Logger log) {
        this(board, Optional.of(journal), notifier, log);
    }

    private FolderTroubles(Board board, Optional<Journal> journal, Notifier notifier, Logger log) {
        this.board = board;
        this.journal = journal;
        this.notifier = notifier;
        this.log = log;
    }

    /** For a station that writes nothing and only shows. */
    static FolderTroubles shown(Board board, Logger log) {
        return new FolderTroubles(board, Optional.empty(), notice -> { }, log);
    }

    /** The folder could not be used. It is not empty: nobody knows what is in it. */
    public synchronized void unreachable(FolderRole role, Path folder, Exception why) {
        Message trouble = Message.of("folder.unreachable." + role.name().toLowerCase(Locale.ROOT), folder, reason(why));
        board.folder(new FolderStatus(role, folder, false, false, Optional.of(trouble)));
        board.hindrance(key(role, folder), trouble);
        if (!folder.equals(out.put(key(role, folder), folder))) {
            log.error("folder {} {} cannot be used: {}", role, folder, why.toString());
            store(EventType.FOLDER_UNREACHABLE, folder, why.toString());
            notifier.tell(new Notice(Notice.Level.ALARM, trouble, Optional.empty()));
        }
    }

    /** The folder could be used. */
    public synchronized void reachable(FolderRole role, Path folder) {
        board.clear(key(role, folder));
        if (out.remove(key(role, folder)) != null) {
            log.info("folder {} {} can be used again", role, folder);
            store(EventType.FOLDER_REACHABLE, folder, "");
        }
    }

    /** The folder is not watched any more. */
    public synchronized void forget(FolderRole role, Path folder) {
        board.clear(key(role, folder));
        out.remove(key(role, folder));
    }

    private void store(EventType type, Path folder, String result) {
        if (journal.isEmpty()) {
            return;
        }
        try {
            journal.get().append(List.of(new NewEvent(type, Subject.ENGINE, Map.of(Fact.PLACE, folder.toString(), Fact.RESULT, result))));
        } catch (JournalException e) {
            // the folder's state is not lost: it is on the board, and told again after the next change
            log.error("{} not journalled", type, e);
        }
    }

    /** The system's own words without the path, which the message names already: a missing folder and a full disk look the same otherwise. */
    private static String reason(Exception why) {
        String told = why instanceof FileSystemException system ? system.getReason() : why.getMessage();
        return told == null || told.isBlank() ? why.getClass().getSimpleName() : told;
    }

    private static String key(FolderRole role, Path folder) {
        return "folder." + role + (role == FolderRole.STAGING ? folder.toString() : "");
    }
}
