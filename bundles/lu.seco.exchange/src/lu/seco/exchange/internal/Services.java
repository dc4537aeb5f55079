// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lu.seco.core.DataFolder;
import lu.seco.core.IdSource;
import lu.seco.core.Texts;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.notice.Notifier;
import lu.seco.core.sofie.SofieDriver;
import lu.seco.core.step.Steps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The services of the other rooms that the engine works with, gathered so that each part takes what it needs. */
@Component(service = Services.class)
public final class Services {

    private final Surroundings surroundings;
    private final Journal journal;
    private final ContentStore contents;
    private final SofieDriver driver;
    private final FileKnowledge knowledge;
    private final Notifier notifier;
    private final Steps steps;
    private final AtomicReference<ContentCheck> check = new AtomicReference<>();

    /** @param steps who is told each durable step; null if nobody is */
    @Activate
    public Services(@Reference Surroundings surroundings, @Reference Journal journal, @Reference ContentStore contents,
            @Reference SofieDriver driver, @Reference FileKnowledge knowledge, @Reference Notifier notifier,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) Steps steps) {
        this.surroundings = surroundings;
        this.journal = journal;
        this.contents = contents;
        this.driver = driver;
        this.knowledge = knowledge;
        this.notifier = notifier;
        this.steps = Steps.of(steps);
    }

    /** Comes and goes while the engine works. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    void bindCheck(ContentCheck next) {
        check.set(next);
    }

    void unbindCheck(ContentCheck last) {
        // the next one may be there already
        check.compareAndSet(last, null);
    }

    /** Who checks contents, if there is such a service at this moment. */
    public Optional<ContentCheck> check() {
        return Optional.ofNullable(check.get());
    }

    public DataFolder data() {
        return surroundings.data();
    }

    public IdSource ids() {
        return surroundings.ids();
    }

    public Clock clock() {
        return surroundings.clock();
    }

    public Texts texts() {
        return surroundings.texts();
    }

    public Journal journal() {
        return journal;
    }

    public ContentStore contents() {
        return contents;
    }

    public SofieDriver driver() {
        return driver;
    }

    public FileKnowledge knowledge() {
        return knowledge;
    }

    public Notifier notifier() {
        return notifier;
    }

    public Steps steps() {
        return steps;
    }
}
