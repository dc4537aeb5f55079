// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import lu.seco.core.Texts;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.notice.Notifier;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.Services;
import lu.seco.exchange.internal.intake.Checking;
import org.osgi.service.log.Logger;

/**
 * What the parts of <i>À valider</i> work with.
 *
 * @param settings the settings of this moment
 * @param root the data folder
 * @param journal the journal
 * @param contents the contents
 * @param knowledge what is known about files
 * @param notifier who tells people
 * @param texts sentences
 * @param clock the clock
 * @param log the log
 * @param steps who is told each durable step
 * @param checking who checks contents
 */
public record StagingContext(Supplier<ExchangeSettings> settings, Path root, Journal journal, ContentStore contents, FileKnowledge knowledge,
        Notifier notifier, Texts texts, Clock clock, Logger log, Steps steps, Checking checking) {

    public static StagingContext of(Services services, Supplier<ExchangeSettings> settings, Logger log, Checking checking) {
        return new StagingContext(settings, services.data().root(), services.journal(), services.contents(), services.knowledge(),
                services.notifier(), services.texts(), services.clock(), log, services.steps(), checking);
    }
}
