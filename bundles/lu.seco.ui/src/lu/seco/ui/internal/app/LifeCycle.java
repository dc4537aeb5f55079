// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import lu.seco.core.InstanceGuard;
import lu.seco.core.Texts;
import lu.seco.core.exchange.Exchange;
import lu.seco.ui.internal.common.DialogErrorReporter;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.l10n.Formats;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.open.Launcher;
import lu.seco.ui.internal.open.Opener;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.nls.IMessageFactoryService;
import org.eclipse.e4.core.services.translation.ResourceBundleProvider;
import org.eclipse.e4.core.services.translation.TranslationService;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.eclipse.e4.ui.workbench.lifecycle.PostWorkbenchClose;
import org.eclipse.e4.ui.workbench.lifecycle.PreSave;
import org.eclipse.e4.ui.workbench.lifecycle.ProcessAdditions;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;

/**
 * From the start of the process to the window and back: language, one instance per data folder, the engine started and stopped, and
 * what the parts work with.
 */
public final class LifeCycle {

    private static final String PROGRAM = "SeCo";
    /** Under this name the application finds the folder it locks; a constant of the platform that it does not export. */
    private static final String INSTANCE_LOCATION = "instanceLocation";
    /** Addons that come along with the platform's bundle: buttons to minimise parts, dragging of tabs. The window is calmer without. */
    private static final String PLATFORM_ADDONS = "org.eclipse.e4.ui.workbench.addons.swt";
    /** Services are there before the application as a rule; those that wait for their settings may need a moment. */
    private static final Duration SERVICES = Duration.ofSeconds(5);
    /** A run of SOFiE in hand ends or is ended safely within this; longer would look like a program that does not close. */
    private static final Duration STOPPING = Duration.ofMinutes(2);

    private Optional<InstanceGuard> guard = Optional.empty();
    private boolean mine;
    private Engine engine;
    private Workers workers;
    private Layouts layouts;
    private Messages spoken;
    private MWindow window;
    private volatile boolean closing;

    @PostContextCreate
    void language(IEclipseContext context) {
        Locale locale = Services.await(Texts.class, SERVICES).map(Texts::language).orElse(Locale.FRENCH);
        context.set(TranslationService.LOCALE, locale);
    }

    @ProcessAdditions
    void open(MApplication application, IEclipseContext context, Display display, IMessageFactoryService factory,
            ResourceBundleProvider bundles) {
        Locale locale = (Locale) context.get(TranslationService.LOCALE);
        // not by @Translation: its supplier keeps the language of the first application that ran in this process
        Messages words = factory.getMessageInstance(locale, Messages.class, bundles);
        ErrorReporter errors = orElse(context, ErrorReporter.class, new DialogErrorReporter(display, words));
        Formats formats = new Formats(locale, ZoneId.systemDefault());
        guard = Services.await(InstanceGuard.class, SERVICES);
        Optional<String> hindrance = Optional.empty();
        if (guard.isEmpty()) {
            hindrance = Optional.of(formats.text(words.home_missing_sentence, words.service_guard_name));
        } else {
            try {
                Optional<InstanceGuard.Holder> holder = guard.get().acquire(PROGRAM);
                if (holder.isPresent()) {
                    refuse(application, context, words, formats, holder.get());
                    return;
                }
                mine = true;
            } catch (IOException e) {
                ILog.of(LifeCycle.class).error("the data folder cannot be locked", e);
                hindrance = Optional.of(formats.text(words.guard_failed_text, e.getMessage()));
            }
        }
        furnish(context, display, new Language(words, formats), errors, hindrance);
        arrange(application, display, errors);
    }

    /** Another process works here: says who, and lets the application end by itself for want of a window. */
    private static void refuse(MApplication application, IEclipseContext context, Messages words, Formats formats,
            InstanceGuard.Holder holder) {
        String sentence = formats.text(words.guard_held_text, holder.program(), holder.user(), holder.host(),
                formats.moment(holder.since()), Long.toString(holder.pid()));
        ILog.of(LifeCycle.class).info(sentence);
        MessageDialog.openInformation(null, words.guard_held_title, sentence);
        application.getChildren().clear();
        // the platform has a lock of its own on the same folder and would open a second dialog about it
        context.set(IWorkbench.PERSIST_STATE, Boolean.FALSE);
        context.set(INSTANCE_LOCATION, null);
    }

    private void furnish(IEclipseContext context, Display display, Language first, ErrorReporter errors, Optional<String> hindrance) {
        spoken = first.messages();
        workers = new Workers(errors);
        // without the data folder the engine's services must not be touched: they would open their files
        engine = mine ? Services.await(Engine.class, SERVICES).orElseGet(LifeCycle::nothing) : nothing();
        Language language = new Language(spoken, new Formats(first.locale(), engine.clock().getZone()));
        Executor ui = task -> later(display, task);
        context.set(ErrorReporter.class, errors);
        context.set(Icons.class, new Icons(display));
        context.set(Room.class, new Room(engine, language, workers, ui, hindrance.orElse("")));
        Launcher launcher = orElse(context, Launcher.class, file -> Program.launch(file.toString()));
        context.set(Opener.class, new Opener(engine, launcher, workers.worker("open"), ui, errors, language));
        if (mine) {
            start(workers.worker("engine"));
        }
    }

    private static Engine nothing() {
        return new Engine(new EngineEvents());
    }

    private void start(Work work) {
        Runnable start = () -> engine.exchange().ifPresent(Exchange::start);
        engine.events().subscribe(new EngineEvents.Listener() {
            @Override
            public void servicesChanged() {
                if (!closing) {
                    work.now(start);
                }
            }
        });
        work.now(start);
    }

    private void arrange(MApplication application, Display display, ErrorReporter errors) {
        application.getAddons().removeIf(addon -> addon.getContributionURI().contains(PLATFORM_ADDONS));
        layouts = new Layouts(InstanceScope.INSTANCE.getNode(Ids.BUNDLE), errors);
        application.getContext().set(Layouts.class, layouts);
        Window.setDefaultImages(WindowImages.load(display));
        window = application.getChildren().get(0);
        layouts.place(window, display);
        EModelService model = application.getContext().get(EModelService.class);
        weighted(application, model).forEach(element -> element.setContainerData(
                layouts.kept("weight." + element.getElementId(), element.getContainerData())));
    }

    private static List<MUIElement> weighted(MApplication application, EModelService model) {
        return Stream.of(Ids.STACK_LISTS, Ids.PART_DETAIL).map(id -> model.find(id, application)).filter(Objects::nonNull).toList();
    }

    @PreSave
    void close(MApplication application, Display display, EModelService model) {
        if (window == null) {
            return;
        }
        closing = true;
        layouts.remember(window);
        weighted(application, model).forEach(element -> layouts.keep("weight." + element.getElementId(), element.getContainerData()));
        layouts.save();
        if (mine) {
            CompletableFuture<Void> stopped = engine.exchange().map(Exchange::stop).orElse(CompletableFuture.completedFuture(null));
            if (!new StopDialog(display, spoken).await(stopped, STOPPING)) {
                ILog.of(LifeCycle.class).error("the engine did not stop within " + STOPPING + "; the process ends all the same");
            }
        }
    }

    @PostWorkbenchClose
    void end() {
        if (workers != null) {
            workers.close();
        }
        if (mine) {
            guard.ifPresent(InstanceGuard::release);
        }
    }

    private static void later(Display display, Runnable task) {
        try {
            display.asyncExec(task);
        } catch (SWTException e) {
            // the window may close at any moment: then there is nobody left to show it to
            if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw e;
            }
        }
    }

    private static <T> T orElse(IEclipseContext context, Class<T> type, T standard) {
        T service = context.get(type);
        return service == null ? standard : service;
    }
}
