// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.fake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import lu.seco.core.Message;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.Balance;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;

/** Rows set by the test; the filter is only remembered. */
public final class FakeJournal implements Journal, ContentStore {

    /** What {@link #balance} says. */
    public volatile Balance balance = Balance.NONE;

    public final List<Report> reports = new ArrayList<>();
    public final List<Reception> receptions = new ArrayList<>();
    public final Map<Subject, List<JournalEvent>> histories = new HashMap<>();
    public final List<JournalFilter> filters = new ArrayList<>();
    public final List<PageRequest> pages = new ArrayList<>();
    public Verification verification = new Verification(3, 2, List.of());
    public Optional<Message> broken = Optional.empty();

    @Override
    public Page<Report> reports(JournalFilter filter, PageRequest page) throws JournalException {
        return page(reports, Report::order, filter, page);
    }

    @Override
    public Page<Reception> receptions(JournalFilter filter, PageRequest page) throws JournalException {
        return page(receptions, Reception::order, filter, page);
    }

    private <T> Page<T> page(List<T> all, ToLongFunction<T> order, JournalFilter filter, PageRequest page) throws JournalException {
        if (broken.isPresent()) {
            throw new JournalException(broken.get(), null);
        }
        filters.add(filter);
        pages.add(page);
        List<T> behind = all.stream().sorted(Comparator.comparingLong(order).reversed())
                .filter(row -> page.after().isEmpty() || order.applyAsLong(row) < page.after().getAsLong()).toList();
        return new Page<>(behind.subList(0, Math.min(page.limit(), behind.size())), behind.size() > page.limit());
    }

    @Override
    public Optional<Report> report(String id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Reception> reception(String id) {
        return receptions.stream().filter(reception -> reception.id().equals(id)).findFirst();
    }

    @Override
    public List<JournalEvent> history(Subject subject) {
        return histories.getOrDefault(subject, List.of());
    }

    @Override
    public Balance balance(LocalDate from, LocalDate to) {
        return balance;
    }

    @Override
    public Verification verify() {
        return verification;
    }

    @Override
    public Optional<Path> find(String sha256) {
        return sha256.startsWith("f") ? Optional.of(Path.of("content-" + sha256)) : Optional.empty();
    }

    @Override
    public List<JournalEvent> append(List<NewEvent> events) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long countReports(JournalFilter filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Report> reportsIn(Set<ReportState> states) {
        return reports.stream().filter(report -> states.contains(report.state())).toList();
    }

    @Override
    public List<Report> reportsWithContent(String sha256) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long countReceptions(JournalFilter filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Reception> receptionsIn(Set<ReceptionState> states) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Attempt> attempts(String reportId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<JournalEvent> events(Set<EventType> types, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Archived archive(LocalDate before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path adopt(Path file, String sha256) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path copy(Path file, String sha256) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String hash(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long[] sortedReports(JournalFilter filter, RowSort sort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Report> reportsAt(List<Long> orders) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long[] sortedReceptions(JournalFilter filter, RowSort sort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Reception> receptionsAt(List<Long> orders) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> kinds(SubjectKind of) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> employers(SubjectKind of) {
        throw new UnsupportedOperationException();
    }
}
