// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.daily;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.diagnosis.Worded;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.file.Recognition;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.Staging;
import lu.seco.core.staging.StagingResult;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Validity;
import lu.seco.service.internal.fake.Calls;
import lu.seco.service.internal.fake.FakeKnowledge;
import lu.seco.service.internal.fake.Rows;
import org.junit.Before;
import org.junit.Test;

public class DailyCommandsTest {

    private static final Instant SEEN = Instant.parse("2026-02-10T07:00:00Z");

    private final Calls calls = new Calls();
    private final FakeStaging staging = new FakeStaging();
    private Ending.Urgency urgency = Ending.Urgency.CALM;

    @Before
    public void setUp() {
        calls.engineRuns = true;
        calls.services.with(Staging.class, staging);
        calls.services.with(Validity.class, new Validity() {
            @Override
            public List<Ending> endings() {
                return List.of(new Ending(Ending.PASSWORD, Optional.empty(), Optional.empty(), Ending.Source.READ, urgency, Message.of("ends.soon")));
            }

            @Override
            public void passwordChanged(LocalDate day, String person) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void certificateEnds(LocalDate day, String person) {
                throw new UnsupportedOperationException();
            }
        });
        state(EngineState.ACTIVE, List.of());
    }

    private void state(EngineState state, List<FolderStatus> folders) {
        calls.services.exchange.status = new EngineStatus(state, Optional.empty(), Optional.empty(), 3, List.of(), folders, List.of());
    }

    private static StagedFile staged(String id, String name) {
        Recognition recognition = new FakeKnowledge().recognise(name);
        return new StagedFile(id, Path.of(name).toAbsolutePath(), name, 1, SEEN, Optional.empty(), recognition, Optional.empty(), Optional.empty());
    }

    private JsonObject json() {
        return JsonParser.parseString(calls.output.out()).getAsJsonObject();
    }

    @Test
    public void listHasWhatIsOpenAndSaysWhetherAPersonIsWaitedFor() {
        calls.services.journal.reports.add(Rows.report(1, "DECSAL.dta", ReportState.QUEUED));
        assertEquals(0, calls.call("list"));
        calls.services.journal.reports.add(Rows.report(2, "DECMAL.dta", ReportState.UNCERTAIN));
        staging.files.add(staged("s1", "DECAFF.dta"));
        calls.output.forget();
        assertEquals(10, calls.call("list", "--json"));
        JsonArray items = json().getAsJsonArray("items");
        assertEquals(3, items.size());
        assertEquals("STAGED", items.get(0).getAsJsonObject().get("state").getAsString());
        assertEquals(false, items.get(1).getAsJsonObject().get("decision").getAsBoolean());
        assertEquals(true, items.get(2).getAsJsonObject().get("decision").getAsBoolean());
    }

    @Test
    public void showTellsTheStoryWithItsEvidence() {
        calls.services.journal.reports.add(Rows.report(1, "DECSAL.dta", ReportState.SENT));
        String id = calls.services.journal.reports.get(0).id();
        calls.services.journal.histories.put(Subject.report(id), List.of(new JournalEvent(7, SEEN, EventType.REPORT_SENT, Subject.report(id),
                new TreeMap<>(Map.of(Fact.EVIDENCE_LINE, "UPL SOFI.1", Fact.EVIDENCE_SOURCE, "log_audit.log:7", Fact.RUN, "r1")), "p", "h")));
        assertEquals(0, calls.call("show", id));
        assertTrue(calls.output.out(), calls.output.out().contains("REPORT_SENT  run=r1\n    cli.show.evidence(UPL SOFI.1,log_audit.log:7)\n"));
        assertEquals(7, calls.call("show", "nobody"));
    }

    @Test
    public void releaseTakesIdsAndNamesThatOnlyOneFileHas() {
        staging.files.addAll(List.of(staged("s1", "DECSAL.dta"), staged("s2", "DECMAL.dta"), staged("s3", "DECMAL.dta")));
        assertEquals(0, calls.call("release", "s1"));
        assertEquals(0, calls.call("release", "DECSAL.dta"));
        assertEquals("two have that name", 7, calls.call("release", "DECMAL.dta"));
        assertEquals(7, calls.call("release", "other"));
        assertEquals(List.of("release [s1] paie", "release [s1] paie"), staging.calls);
    }

    @Test
    public void refuseWantsAReason() {
        staging.files.add(staged("s1", "DECSAL.dta"));
        assertEquals(2, calls.call("refuse", "s1"));
        assertEquals(0, calls.call("refuse", "s1", "--reason", "wrong month"));
        assertEquals(List.of("refuse [s1] wrong month paie"), staging.calls);
    }

    @Test
    public void whatIsNotReleasedIsSaid() {
        staging.files.add(staged("s1", "DECSAL.dta"));
        staging.refuses = true;
        assertEquals(7, calls.call("release", "s1", "--json"));
        assertEquals("four.eyes", json().getAsJsonArray("refused").get(0).getAsJsonObject().get("code").getAsString());
    }

    @Test
    public void healthSpeaksAsMonitoringProgramsWantIt() {
        assertEquals(0, calls.call("health"));
        assertEquals("SECO OK - cli.health.good | waiting=3 decisions=0\n", calls.output.out());
        state(EngineState.PAUSED, List.of());
        assertEquals(1, calls.call("health"));
        urgency = Ending.Urgency.URGENT;
        assertEquals(2, calls.call("health"));
        urgency = Ending.Urgency.SOON;
        state(EngineState.ACTIVE, List.of());
        assertEquals(1, calls.call("health"));
        state(EngineState.ACTIVE, List.of(new FolderStatus(FolderRole.OUTBOX, Path.of("/a"), false, false, Optional.empty())));
        assertEquals(2, calls.call("health"));
        state(EngineState.ACTIVE, List.of());
        calls.services.journal.reports.add(Rows.report(1, "DECSAL.dta", ReportState.UNCERTAIN));
        calls.output.forget();
        assertEquals(2, calls.call("health", "--json"));
        assertEquals("CRITICAL", json().get("state").getAsString());
        assertEquals(1, json().get("decisions").getAsInt());
        calls.engineRuns = false;
        assertEquals(2, calls.call("health"));
    }

    @Test
    public void diagnoseHasTheGravestForItsCode() {
        List<Trouble> troubles = new ArrayList<>();
        calls.services.with(Troubles.class, new Troubles() {
            @Override
            public List<Trouble> current() {
                return troubles;
            }

            @Override
            public List<Trouble> closed(int most) {
                return List.of();
            }

            @Override
            public void close(String id, String person) {
                throw new UnsupportedOperationException();
            }
        });
        assertEquals(0, calls.call("diagnose"));
        troubles.add(trouble(Remedy.Weight.WARNING, "r1"));
        assertEquals(8, calls.call("diagnose"));
        troubles.add(trouble(Remedy.Weight.ERROR, "r2"));
        assertEquals(9, calls.call("diagnose"));
        assertEquals(8, calls.call("diagnose", "--report", "r1"));
        calls.output.forget();
        calls.call("diagnose", "--json");
        assertEquals("do it", json().getAsJsonArray("troubles").get(0).getAsJsonObject().getAsJsonArray("steps").get(0).getAsString());
    }

    private static Trouble trouble(Remedy.Weight weight, String report) {
        Worded words = new Worded("do it", "do it", "do it");
        Remedy remedy = new Remedy("password.expired", weight, words, words, words, List.of(words), Optional.empty(), "documented", "help");
        return new Trouble("t" + report, remedy, SEEN, SEEN, 2, Optional.empty(), List.of(), List.of(report), Optional.empty(), Optional.empty());
    }

    /** Notes what is asked. */
    private static final class FakeStaging implements Staging {

        private final List<StagedFile> files = new ArrayList<>();
        private final List<String> calls = new ArrayList<>();
        private boolean refuses;

        @Override
        public List<StagedFile> files() {
            return files;
        }

        @Override
        public List<Released> recallable() {
            return List.of();
        }

        @Override
        public List<FolderStatus> folders() {
            return List.of();
        }

        @Override
        public boolean fourEyes() {
            return refuses;
        }

        @Override
        public CompletableFuture<StagingResult> release(List<String> ids, String person) {
            calls.add("release " + ids + " " + person);
            return CompletableFuture.completedFuture(refuses ? new StagingResult(0, List.of(Message.of("four.eyes", "DECSAL.dta")), Message.of("none"))
                    : new StagingResult(ids.size(), List.of(), Message.of("done")));
        }

        @Override
        public CompletableFuture<StagingResult> refuse(List<String> ids, String reason, String person) {
            calls.add("refuse " + ids + " " + reason + " " + person);
            return CompletableFuture.completedFuture(new StagingResult(ids.size(), List.of(), Message.of("done")));
        }

        @Override
        public CompletableFuture<StagingResult> recall(String reportId, String person) {
            throw new UnsupportedOperationException();
        }
    }
}
