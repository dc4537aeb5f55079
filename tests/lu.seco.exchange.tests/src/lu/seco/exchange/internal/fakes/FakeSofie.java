// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.journal.Evidence;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.core.sofie.ReceivedFile;
import lu.seco.core.sofie.RunControl;
import lu.seco.core.sofie.RunEnd;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.RunReport;
import lu.seco.core.sofie.SendProof;
import lu.seco.core.sofie.SofieDriver;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.sofie.Submission;
import lu.seco.core.sofie.Verdict;
import lu.seco.core.sofie.Whereabouts;

/**
 * A SOFiE installation in memory: a folder for clear files, a queue, an audit log, a folder of decrypted files. What a run does with a file
 * is scripted by its official name. It outlives the objects of a test that stand for one process, remembers the order of calls, and counts
 * what truly left.
 */
public final class FakeSofie implements SofieDriver {

    /** What a run does with a clear file. */
    public enum Outcome {
        /** Sent, and the log says so. */
        SENT,
        /** Sent, but the clear file stays. */
        SENT_AND_LEFT,
        /** Encrypted, not uploaded: it waits in SOFiE's queue. */
        QUEUE,
        /** Refused by the naming rules. */
        REFUSED,
        /** Left where it lies. */
        IGNORED,
        /** Gone, and no log tells where. It was sent all the same. */
        SILENTLY_SENT,
        /** Encrypted, then SOFiE stops: no line says from what, and the clear file still lies there. The next run makes up for it. */
        UNEXPLAINED
    }

    private record Line(String text, String name, String sofieName) {
    }

    private record Queued(String name, String sofieName, String sha256) {
    }

    private final Clock clock;
    private final Mains mains;
    private final Path decrypted;
    private final Map<String, String> folder = new HashMap<>();
    private final List<Queued> queue = new ArrayList<>();
    private final List<Queued> unexplained = new ArrayList<>();
    private final List<Line> log = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final Map<String, Outcome> script = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> stuck = new HashSet<>();
    private final Set<String> unplaceable = new HashSet<>();
    private Runnable duringRun = () -> { };
    private Optional<Message> busy = Optional.empty();
    private Optional<Message> broken = Optional.empty();
    private boolean network = true;
    private int exitCode;
    private Optional<LoginTrouble> login = Optional.empty();
    private Optional<Message> hindrance = Optional.empty();
    private int numbers;
    private int open;
    private boolean overlapped;

    public FakeSofie(Path decrypted, Clock clock, Mains mains) {
        this.decrypted = decrypted;
        this.clock = clock;
        this.mains = mains;
    }

    /** Scripts what happens to files of that name from now on; without a script they are sent. */
    public synchronized void script(String officialName, Outcome outcome) {
        script.put(officialName, outcome);
    }

    /** Whether uploads work; without them encrypted files wait in the queue. */
    public synchronized void network(boolean up) {
        network = up;
    }

    /** Who uses the installation. */
    public synchronized void busy(Message who) {
        busy = Optional.ofNullable(who);
    }

    /** Placing fails. */
    public synchronized void broken(Message why) {
        broken = Optional.ofNullable(why);
    }

    /** A file of that name cannot be placed: a virus scanner holds it. */
    public synchronized void unplaceable(String officialName) {
        unplaceable.add(officialName);
    }

    /** It can again. */
    public synchronized void placeable(String officialName) {
        unplaceable.remove(officialName);
    }

    /** With which code runs end from now on. */
    public synchronized void exit(int code) {
        exitCode = code;
    }

    /** SOFiE is not let in from now on and ends before it takes anything; null: it is. */
    public synchronized void refuse(LoginTrouble why) {
        login = Optional.ofNullable(why);
    }

    /** What keeps files from being handed over; null: nothing. */
    public synchronized void hinder(Message why) {
        hindrance = Optional.ofNullable(why);
    }

    /** A file of somebody else lies in the folder. */
    public synchronized void occupy(String officialName) {
        folder.put(officialName, "of somebody else");
    }

    /** It is gone again. */
    public synchronized void free(String officialName) {
        folder.remove(officialName);
    }

    /** A clear file of that name cannot be taken back. */
    public synchronized void stuck(String officialName) {
        stuck.add(officialName);
    }

    /** It can be taken back again. */
    public synchronized void unstuck(String officialName) {
        stuck.remove(officialName);
    }

    /** Called in the middle of a run, without any lock. */
    public synchronized void duringRun(Runnable next) {
        duringRun = next;
    }

    /** The calls so far, for example {@code place DECSAL.dta}. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** How often a content truly left. */
    public synchronized long sent(String sha256) {
        return left.stream().filter(sha256::equals).count();
    }

    /** Names in the folder of clear files. */
    public synchronized Set<String> clear() {
        return Set.copyOf(folder.keySet());
    }

    /** Whether two sessions were ever open at once. */
    public synchronized boolean overlapped() {
        return overlapped;
    }

    /** A file came back and was decrypted. */
    public Path answer(String name, String content) {
        try {
            return Files.writeString(decrypted.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public synchronized Opened open() {
        calls.add("open");
        if (busy.isPresent()) {
            return new Opened(Optional.empty(), busy);
        }
        open++;
        overlapped |= open > 1;
        return new Opened(Optional.of(new Session()), Optional.empty());
    }

    private synchronized void call(String what) {
        calls.add(what);
    }

    private final class Session implements SofieSession {

        @Override
        public LogPosition position() {
            call("position");
            mains.pass("position");
            synchronized (FakeSofie.this) {
                String waiting = queue.stream().map(file -> ";" + file.sofieName()).collect(Collectors.joining());
                return new LogPosition(log.size() + waiting);
            }
        }

        @Override
        public Optional<Message> hindrance() {
            synchronized (FakeSofie.this) {
                return hindrance;
            }
        }

        @Override
        public Placed place(Submission submission) throws SofieException {
            call("place " + submission.officialName());
            mains.pass("before place");
            synchronized (FakeSofie.this) {
                if (broken.isPresent()) {
                    throw new SofieException(broken.get(), null);
                }
                if (unplaceable.contains(submission.officialName())) {
                    throw new SofieException(Message.of("sofie.folder.failed"), new IOException("used by another process"));
                }
                if (!submission.sha256().equals(folder.getOrDefault(submission.officialName(), submission.sha256()))) {
                    return Placed.OCCUPIED;
                }
                folder.put(submission.officialName(), submission.sha256());
                withdrawn.remove(submission.sha256());
            }
            mains.pass("after place");
            return Placed.PLACED;
        }

        @Override
        public boolean withdraw(Submission submission) {
            call("withdraw " + submission.officialName());
            mains.pass("before withdraw");
            boolean gone;
            synchronized (FakeSofie.this) {
                gone = !stuck.contains(submission.officialName());
                if (gone && folder.remove(submission.officialName(), submission.sha256())) {
                    withdrawn.add(submission.sha256());
                }
            }
            mains.pass("after withdraw");
            return gone;
        }

        @Override
        public void forgetWithdrawn(Collection<Submission> undecided) {
            synchronized (FakeSofie.this) {
                withdrawn.retainAll(undecided.stream().map(Submission::sha256).toList());
            }
        }

        @Override
        public RunReport run(RunKind kind, String runId, RunControl control) {
            call("run " + kind);
            mains.pass("before run");
            Runnable hook;
            Optional<LoginTrouble> refused;
            synchronized (FakeSofie.this) {
                refused = login;
                if (refused.isEmpty()) {
                    work();
                }
                hook = duringRun;
            }
            hook.run();
            mains.pass("after run");
            return new RunReport(runId, kind, control.interrupted() ? RunEnd.INTERRUPTED : RunEnd.ENDED, OptionalInt.of(exitCode),
                    Message.of("sofie.run.ended"), Optional.empty(), clock.instant(), clock.instant(), 0, refused);
        }

        @Override
        public List<SendProof> prove(LogPosition from, List<Submission> submissions) {
            call("prove " + from.token());
            mains.pass("prove");
            synchronized (FakeSofie.this) {
                return submissions.stream().map(submission -> proof(from, submission)).toList();
            }
        }

        @Override
        public List<ReceivedFile> received() throws SofieException {
            call("received");
            mains.pass("received");
            try (Stream<Path> files = Files.list(decrypted)) {
                return files.sorted().map(file -> new ReceivedFile(file, Optional.of("SOFI." + file.getFileName()), Optional.empty(),
                        Optional.of(new Evidence("DEC " + file.getFileName(), "log_audit.log:1")))).toList();
            } catch (IOException e) {
                throw new SofieException(Message.of("sofie.folder", decrypted), e);
            }
        }

        @Override
        public void close() {
            synchronized (FakeSofie.this) {
                open--;
            }
        }
    }

    /** What SOFiE does when it runs, started by whomever. */
    public synchronized void work() {
        unexplained.forEach(file -> log.add(new Line("ENC " + file.name() + " -> " + file.sofieName(), file.name(), file.sofieName())));
        unexplained.clear();
        if (network) {
            queue.forEach(this::upload);
            queue.clear();
        }
        for (Map.Entry<String, String> file : Map.copyOf(folder).entrySet()) {
            treat(file.getKey(), file.getValue(), script.getOrDefault(file.getKey(), network ? Outcome.SENT : Outcome.QUEUE));
        }
    }

    private void treat(String name, String sha256, Outcome outcome) {
        if (outcome == Outcome.REFUSED) {
            log.add(new Line("!!! ENC " + name, name, ""));
            folder.remove(name);
        } else if (outcome == Outcome.SILENTLY_SENT) {
            left.add(sha256);
            folder.remove(name);
        } else if (outcome == Outcome.UNEXPLAINED) {
            numbers++;
            Queued encrypted = new Queued(name, "SOFI." + numbers, sha256);
            unexplained.add(encrypted);
            queue.add(encrypted);
        } else if (outcome != Outcome.IGNORED) {
            numbers++;
            Queued encrypted = new Queued(name, "SOFI." + numbers, sha256);
            log.add(new Line("ENC " + name + " -> " + encrypted.sofieName(), name, encrypted.sofieName()));
            if (outcome == Outcome.QUEUE) {
                queue.add(encrypted);
            } else {
                upload(encrypted);
            }
            if (outcome != Outcome.SENT_AND_LEFT) {
                folder.remove(name);
            }
        }
    }

    private void upload(Queued encrypted) {
        left.add(encrypted.sha256());
        log.add(new Line("UPL " + encrypted.sofieName(), encrypted.name(), encrypted.sofieName()));
    }

    private static int place(LogPosition position) {
        return Integer.parseInt(position.token().split(";")[0]);
    }

    private static boolean waited(LogPosition position, Line line) {
        return List.of(position.token().split(";")).contains(line.sofieName());
    }

    /** Lines about the file: neither about what waited when it was handed over, nor about a later one of its name. */
    private List<Line> lines(LogPosition from, Submission submission) {
        int until = submission.until().map(FakeSofie::place).orElse(log.size());
        List<Line> lines = new ArrayList<>();
        for (int at = place(from); at < log.size(); at++) {
            Line line = log.get(at);
            boolean own = at < until || submission.until().filter(position -> waited(position, line)).isPresent();
            if (line.name().equals(submission.officialName()) && own && !(submission.sofieName().isEmpty() && waited(from, line))) {
                lines.add(line);
            }
        }
        return lines;
    }

    private SendProof proof(LogPosition position, Submission submission) {
        int from = place(position);
        List<Line> lines = lines(position, submission);
        Optional<Line> refused = lines.stream().filter(line -> line.text().startsWith("!!!")).findFirst();
        Optional<String> sofieName = submission.sofieName()
                .or(() -> lines.stream().map(Line::sofieName).filter(name -> !name.isEmpty()).findFirst());
        Optional<Line> uploaded = lines.stream().filter(line -> line.text().startsWith("UPL")
                && sofieName.filter(line.sofieName()::equals).isPresent())
                .findFirst();
        if (uploaded.isPresent()) {
            return proof(submission, Verdict.PROVEN_SENT, Whereabouts.SENT, sofieName, uploaded.get().text());
        }
        if (refused.isPresent()) {
            return proof(submission, Verdict.PROVEN_NOT_SENT, Whereabouts.REFUSED, sofieName, refused.get().text());
        }
        if (queue.stream().anyMatch(queued -> sofieName.filter(queued.sofieName()::equals).isPresent())) {
            return proof(submission, Verdict.PROVEN_NOT_SENT, Whereabouts.QUEUE, sofieName, "lies in the queue");
        }
        boolean taken = withdrawn.contains(submission.sha256());
        if (!unexplained.isEmpty() && (taken || folder.remove(submission.officialName(), submission.sha256()))) {
            withdrawn.add(submission.sha256());
            return new SendProof(submission.reportId(), Verdict.UNKNOWN, Whereabouts.OUTBOX, sofieName, Optional.empty(), Message.of(SendProof.UNEXPLAINED));
        }
        if (submission.sha256().equals(folder.get(submission.officialName())) || taken) {
            return proof(submission, Verdict.PROVEN_NOT_SENT, Whereabouts.OUTBOX, sofieName, "lies in the folder");
        }
        Message reason = Message.of(from == log.size() ? SendProof.SOFIE_WAS_SILENT : "sofie.unknown");
        return new SendProof(submission.reportId(), Verdict.UNKNOWN, Whereabouts.NOWHERE, sofieName, Optional.empty(), reason);
    }

    private static SendProof proof(Submission submission, Verdict verdict, Whereabouts where, Optional<String> sofieName, String line) {
        return new SendProof(submission.reportId(), verdict, where, sofieName, Optional.of(new Evidence(line, "log_audit.log")),
                Message.of("sofie.proof." + where.name().toLowerCase(java.util.Locale.ROOT)));
    }
}
