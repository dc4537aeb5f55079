// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.RunReport;

/** The events about a run of SOFiE. */
final class RunEvents {

    private RunEvents() {
    }

    static NewEvent started(String runId, RunKind kind, LogPosition position, int files) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.RUN_KIND, kind.name());
        facts.put(Fact.POSITION, position.token());
        facts.put(Fact.COUNT, String.valueOf(files));
        return new NewEvent(EventType.RUN_STARTED, Subject.run(runId), facts);
    }

    static NewEvent ended(RunReport run) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.RUN_KIND, run.kind().name());
        facts.put(Fact.RESULT, run.end().name());
        facts.put(Fact.REASON, run.told().format());
        facts.put(Fact.DURATION, Duration.between(run.startedAt(), run.endedAt()).toString());
        facts.put(Fact.COUNT, String.valueOf(run.unknownLines()));
        run.exitCode().ifPresent(code -> facts.put(Fact.EXIT_CODE, String.valueOf(code)));
        run.output().ifPresent(output -> facts.put(Fact.PLACE, output.toString()));
        return new NewEvent(EventType.RUN_ENDED, Subject.run(run.runId()), facts);
    }
}
