// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.engine;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.staging.Staging;
import lu.seco.core.validity.Validity;

/**
 * The services of the engine as the workbench sees them: each may be missing or come late, and the workbench then says so. {@link EngineFeeder}
 * brings them.
 */
public final class Engine {

    private final EngineEvents events;
    private final Slot<Journal> journal = new Slot<>();
    private final Slot<Exchange> exchange = new Slot<>();
    private final Slot<ContentStore> contents = new Slot<>();
    private final Slot<Texts> texts = new Slot<>();
    private final Slot<Settings> settings = new Slot<>();
    private final Slot<Clock> clock = new Slot<>();
    private final Slot<Staging> staging = new Slot<>();
    private final Slot<Validity> validity = new Slot<>();
    private final Slot<Logs> logs = new Slot<>();
    private final Slot<SupportBundle> supportBundle = new Slot<>();
    private final Slot<FileKnowledge> knowledge = new Slot<>();
    private final FurtherServices further;
    private volatile boolean opening;

    public Engine(EngineEvents events) {
        this.events = Objects.requireNonNull(events, "events");
        further = new FurtherServices(events::servicesChanged);
    }

    /** What journal and engine tell. */
    public EngineEvents events() {
        return events;
    }

    public Optional<Journal> journal() {
        return journal.get();
    }

    public Optional<Exchange> exchange() {
        return exchange.get();
    }

    public Optional<ContentStore> contents() {
        return contents.get();
    }

    public Optional<Settings> settings() {
        return settings.get();
    }

    public Optional<Staging> staging() {
        return staging.get();
    }

    public Optional<Validity> validity() {
        return validity.get();
    }

    public Optional<Logs> logs() {
        return logs.get();
    }

    public Optional<SupportBundle> supportBundle() {
        return supportBundle.get();
    }

    public Optional<FileKnowledge> knowledge() {
        return knowledge.get();
    }

    public FurtherServices further() {
        return further;
    }

    /** Whether the services are just being opened: what is not there yet is not missing. */
    public boolean opening() {
        return opening;
    }

    /** Says whether they are. */
    public void opening(boolean now) {
        opening = now;
        events.servicesChanged();
    }

    /** Whether the engine's texts are there; without them {@link #text(Message)} gives codes. */
    public boolean speaks() {
        return texts.get().isPresent();
    }

    /** The sentence for a message of the engine, in the language of the workbench. */
    public String text(Message message, Locale language) {
        return texts.get().map(known -> known.text(message, language))
                .orElseGet(() -> (message.code() + " " + String.join(" ", message.arguments())).strip());
    }

    /** How the engine is doing; stopped if there is none. */
    public EngineStatus status() {
        return exchange().map(Exchange::status).orElse(EngineStatus.STOPPED);
    }

    /** What was refused in the settings file. */
    public List<SettingsProblem> settingsProblems() {
        return settings.get().map(Settings::problems).orElse(List.of());
    }

    /** The clock of this instance. */
    public Clock clock() {
        return clock.get().orElseGet(Clock::systemDefaultZone);
    }

    public void bindJournal(Journal service) {
        come(journal, service);
    }

    public void unbindJournal(Journal service) {
        go(journal, service);
    }

    public void bindExchange(Exchange service) {
        come(exchange, service);
    }

    public void unbindExchange(Exchange service) {
        go(exchange, service);
    }

    public void bindContents(ContentStore service) {
        come(contents, service);
    }

    public void unbindContents(ContentStore service) {
        go(contents, service);
    }

    public void bindTexts(Texts service) {
        come(texts, service);
    }

    public void unbindTexts(Texts service) {
        go(texts, service);
    }

    public void bindSettings(Settings service) {
        come(settings, service);
    }

    public void unbindSettings(Settings service) {
        go(settings, service);
    }

    public void bindClock(Clock service) {
        come(clock, service);
    }

    public void unbindClock(Clock service) {
        go(clock, service);
    }

    public void bindStaging(Staging service) {
        come(staging, service);
    }

    public void unbindStaging(Staging service) {
        go(staging, service);
    }

    public void bindValidity(Validity service) {
        come(validity, service);
    }

    public void unbindValidity(Validity service) {
        go(validity, service);
    }

    public void bindLogs(Logs service) {
        come(logs, service);
    }

    public void unbindLogs(Logs service) {
        go(logs, service);
    }

    public void bindSupportBundle(SupportBundle service) {
        come(supportBundle, service);
    }

    public void unbindSupportBundle(SupportBundle service) {
        go(supportBundle, service);
    }

    public void bindKnowledge(FileKnowledge service) {
        come(knowledge, service);
    }

    public void unbindKnowledge(FileKnowledge service) {
        go(knowledge, service);
    }

    private <T> void come(Slot<T> slot, T service) {
        slot.fill(service);
        events.servicesChanged();
    }

    private <T> void go(Slot<T> slot, T service) {
        if (slot.empty(service)) {
            events.servicesChanged();
        }
    }
}
