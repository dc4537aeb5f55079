// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.content.Finding;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.file.Direction;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileSummary;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.journal.Declaration;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.Staging;
import lu.seco.core.staging.StagingResult;

/** A place where files wait, in memory. Answers at once, or when the test says so. */
public final class FakeStaging implements Staging {

    public static final Path FOLDER = Path.of("/srv/paie/À valider");

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private volatile List<StagedFile> files = List.of();
    private volatile List<Released> released = List.of();
    private volatile List<FolderStatus> folders = List.of(folder(true));
    private volatile List<Message> refusing = List.of();
    private volatile boolean fourEyes;
    private volatile boolean hold;
    private volatile int seconds;
    private volatile Runnable listener = () -> { };

    /** Who hears of changes. */
    public void tell(Runnable told) {
        listener = told;
    }

    public void put(List<StagedFile> now) {
        files = List.copyOf(now);
        listener.run();
    }

    public void released(List<Released> now) {
        released = List.copyOf(now);
        listener.run();
    }

    public void watch(FolderStatus... now) {
        folders = List.of(now);
        listener.run();
    }

    public void fourEyes(boolean rule) {
        fourEyes = rule;
        listener.run();
    }

    /** For so long a released file can be pulled back. */
    public void recallWindow(int length) {
        seconds = length;
    }

    /** The next wishes come back with these reasons, and the files stay. */
    public void refusing(Message... reasons) {
        refusing = List.of(reasons);
    }

    /** From now on nothing is answered before {@link #answer()}. */
    public void hold() {
        hold = true;
    }

    public void answer() {
        hold = false;
        List<Runnable> waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(Runnable::run);
    }

    /** What was asked for, in order. */
    public List<String> calls() {
        return calls;
    }

    public static FolderStatus folder(boolean reachable) {
        return new FolderStatus(FolderRole.STAGING, FOLDER, reachable, true, Optional.empty());
    }

    /** A declaration of wages that nothing speaks against: 12 persons, one more and one less than in the month before. */
    public static StagedFile good(int number) {
        return file(number, "DECSAL_" + number + ".dta", "anne", Optional.of(content(number, List.of(), List.of())));
    }

    /** A file in which the check found something. */
    public static StagedFile faulty(int number, Finding... findings) {
        StagedFile.Content content = content(number, List.of(), List.of());
        return file(number, "faulty_" + number + ".dta", "anne", Optional.of(new StagedFile.Content(content.sha256(), content.summary(), content.before(),
                Optional.empty(), Optional.of(FakeContentCheck.report(List.of(findings), 0, true)), List.of(findings), List.of(), List.of())));
    }

    /** A file whose content was not read yet. */
    public static StagedFile unread(int number) {
        return file(number, "DECSAL_" + number + ".dta", "anne", Optional.empty());
    }

    /** @param content what it holds, as far as that is known */
    public static StagedFile file(int number, String name, String owner, Optional<StagedFile.Content> content) {
        Recognition recognition = new Recognition(Direction.SENT, "DECSAL", NameQuality.DOCUMENTED, name, Recognition.Parts.NONE, Optional.empty());
        return new StagedFile("id-" + number, FOLDER.resolve(name), name, 4711 + number, Samples.NOW.minusSeconds(100_000L - number),
                Optional.of(owner), recognition, content, Optional.empty());
    }

    public static StagedFile.Content content(int number, List<Message> hindrances, List<Message> remarks) {
        Declaration declaration = new Declaration("DECSAL", Optional.of(Samples.EMPLOYER), Optional.of(Samples.EMPLOYER),
                Optional.of(YearMonth.of(2026, 1)));
        BigDecimal sum = new BigDecimal("41234.50").add(BigDecimal.valueOf(number));
        FileSummary summary = new FileSummary(declaration, 12, OptionalInt.of(1), OptionalInt.of(12), Optional.of(sum), List.of());
        FileComparison before = new FileComparison("old-1", Optional.of(YearMonth.of(2025, 12)), 12, 12, 1, 1, 3, new BigDecimal("40000.00"), sum);
        return new StagedFile.Content("ab".repeat(32), summary, Optional.of(before), hindrances, remarks);
    }

    @Override
    public List<StagedFile> files() {
        return files;
    }

    @Override
    public List<Released> recallable() {
        return released;
    }

    @Override
    public List<FolderStatus> folders() {
        return folders;
    }

    @Override
    public boolean fourEyes() {
        return fourEyes;
    }

    @Override
    public CompletableFuture<StagingResult> release(List<String> ids, String person) {
        calls.add("release " + String.join(",", ids) + " " + person);
        return answered(() -> {
            List<Released> now = new ArrayList<>();
            Set<String> wanted = Set.copyOf(ids);
            files.stream().filter(file -> wanted.contains(file.id()) && seconds > 0 && refusing.isEmpty())
                    .forEach(file -> now.add(0, new Released("report-" + file.id(), file.name(), person, Samples.NOW.plusSeconds(seconds))));
            now.addAll(released);
            released = List.copyOf(now);
            return gone(ids, "staging.released");
        });
    }

    @Override
    public CompletableFuture<StagingResult> refuse(List<String> ids, String reason, String person) {
        calls.add("refuse " + String.join(",", ids) + " " + person + ": " + reason);
        return answered(() -> gone(ids, "staging.refused"));
    }

    @Override
    public CompletableFuture<StagingResult> recall(String reportId, String person) {
        calls.add("recall " + reportId + " " + person);
        return answered(() -> {
            released = released.stream().filter(one -> !one.reportId().equals(reportId)).toList();
            return new StagingResult(1, List.of(), Message.of("staging.recalled", reportId));
        });
    }

    private StagingResult gone(List<String> ids, String code) {
        if (!refusing.isEmpty()) {
            return new StagingResult(0, refusing, Message.of("staging.nothing.done"));
        }
        Set<String> wanted = Set.copyOf(ids);
        files = files.stream().filter(file -> !wanted.contains(file.id())).toList();
        return new StagingResult(ids.size(), List.of(), Message.of(code, ids.size()));
    }

    private CompletableFuture<StagingResult> answered(Supplier<StagingResult> work) {
        CompletableFuture<StagingResult> future = new CompletableFuture<>();
        Runnable end = () -> {
            StagingResult result = work.get();
            listener.run();
            future.complete(result);
        };
        if (hold) {
            held.add(end);
        } else {
            end.run();
        }
        return future;
    }
}
