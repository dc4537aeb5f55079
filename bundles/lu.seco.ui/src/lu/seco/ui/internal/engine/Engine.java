// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.engine;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The services of the engine as the workbench sees them: each may be missing or come late, and the workbench then says so. Must not be
 * asked for before the data folder is taken: it is what makes the journal open its files.
 */
@Component(service = Engine.class)
public final class Engine {

    private final EngineEvents events;
    private volatile Journal journal;
    private volatile Exchange exchange;
    private volatile ContentStore contents;
    private volatile Texts texts;
    private volatile Settings settings;
    private volatile Clock clock;

    @Activate
    public Engine(@Reference EngineEvents events) {
        this.events = Objects.requireNonNull(events, "events");
    }

    /** What journal and engine tell. */
    public EngineEvents events() {
        return events;
    }

    public Optional<Journal> journal() {
        return Optional.ofNullable(journal);
    }

    public Optional<Exchange> exchange() {
        return Optional.ofNullable(exchange);
    }

    public Optional<ContentStore> contents() {
        return Optional.ofNullable(contents);
    }

    /** Whether the engine's texts are there; without them {@link #text(Message)} gives codes. */
    public boolean speaks() {
        return texts != null;
    }

    /** The sentence for a message of the engine, in the language of the workbench. */
    public String text(Message message, Locale language) {
        Texts known = texts;
        return known == null ? message.code() + " " + String.join(" ", message.arguments()) : known.text(message, language);
    }

    /** How the engine is doing; stopped if there is none. */
    public EngineStatus status() {
        return exchange().map(Exchange::status).orElse(EngineStatus.STOPPED);
    }

    /** What was refused in the settings file. */
    public List<SettingsProblem> settingsProblems() {
        Settings known = settings;
        return known == null ? List.of() : known.problems();
    }

    /** The clock of this instance. */
    public Clock clock() {
        Clock known = clock;
        return known == null ? Clock.systemDefaultZone() : known;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void bindJournal(Journal service) {
        journal = service;
        events.servicesChanged();
    }

    public void unbindJournal(Journal service) {
        if (journal == service) {
            journal = null;
            events.servicesChanged();
        }
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void bindExchange(Exchange service) {
        exchange = service;
        events.servicesChanged();
    }

    public void unbindExchange(Exchange service) {
        if (exchange == service) {
            exchange = null;
            events.servicesChanged();
        }
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void bindContents(ContentStore service) {
        contents = service;
    }

    public void unbindContents(ContentStore service) {
        contents = contents == service ? null : contents;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void bindTexts(Texts service) {
        texts = service;
        events.servicesChanged();
    }

    public void unbindTexts(Texts service) {
        texts = texts == service ? null : texts;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void bindSettings(Settings service) {
        settings = service;
    }

    public void unbindSettings(Settings service) {
        settings = settings == service ? null : settings;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void bindClock(Clock service) {
        clock = service;
    }

    public void unbindClock(Clock service) {
        clock = clock == service ? null : clock;
    }
}
