// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * The exclusive use of one SOFiE installation: while it is open no other SeCo works with it. One thread at a time. Its steps, in the
 * order in which sending uses them: position, (the engine stores the attempts), place, run, prove.
 */
public interface SofieSession extends AutoCloseable {

    /** Where the audit log ends now, and what waits in SOFiE's queue. */
    LogPosition position() throws SofieException;

    /** What keeps files from being handed over, whichever they are: a folder of SOFiE that is not there or whose rights do not suffice. */
    Optional<Message> hindrance();

    /**
     * Puts a clear file where SOFiE takes it, whole or not at all. Placing the same content again is no harm; a different file of the same
     * name that lies there is left alone.
     *
     * @return whether it lies there now
     * @throws SofieException if the folder cannot be written
     */
    Placed place(Submission submission) throws SofieException;

    /**
     * Takes a clear file back from SOFiE's folder if it still lies there with exactly this content. It is kept as the evidence that SOFiE did not
     * take it, until {@link #forgetWithdrawn}: a stop before the conclusion is stored must not destroy what it stands on.
     *
     * @return whether it is certain that the clear file does not lie there any more
     */
    boolean withdraw(Submission submission) throws SofieException;

    /**
     * Removes what was taken back and is needed no more because its conclusion is stored.
     *
     * @param undecided the submissions about which nothing is proven yet: theirs stay
     */
    void forgetWithdrawn(Collection<Submission> undecided);

    /** Runs SOFiE and waits for its end. Every end is a value. */
    RunReport run(RunKind kind, String runId, RunControl control);

    /** Finds out what happened to files, from the log behind the position and from the folders. Needs no run: it is how a stop is recovered from. */
    List<SendProof> prove(LogPosition from, List<Submission> submissions) throws SofieException;

    /** The decrypted files that are complete, oldest first. */
    List<ReceivedFile> received() throws SofieException;

    @Override
    void close();

    /** Outcome of placing a file. */
    enum Placed {
        /** It lies in SOFiE's folder. */
        PLACED,
        /** A different file of that name lies there. */
        OCCUPIED
    }
}
