// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lu.seco.core.InstanceGuard;
import lu.seco.core.Texts;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.remote.RemoteEngine;
import lu.seco.core.remote.RemoteEngines;
import lu.seco.core.settings.Settings;
import lu.seco.ui.internal.common.DialogErrorReporter;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.l10n.Formats;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.preferences.Preferences;
import lu.seco.ui.internal.preferences.UiSettings;
import lu.seco.ui.internal.theme.Fonts;
import lu.seco.ui.internal.theme.TextSize;
import lu.seco.ui.internal.theme.ThemeChoice;
import lu.seco.ui.internal.theme.Themes;
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
import org.eclipse.swt.widgets.Display;

/**
 * From the start of the process to the window and back: language, one instance per data folder, the engine started and stopped, and
 * what the parts work with.
 */
public final class LifeCycle {

    /** Under this name the application finds the folder it locks; a constant of the platform that it does not export. */
    private static final String INSTANCE_LOCATION = "instanceLocation";
    /** Addons that come along with the platform's bundle: buttons to minimise parts, dragging of tabs. The window is calmer without. */
    private static final String PLATFORM_ADDONS = "org.eclipse.e4.ui.workbench.addons.swt";
    /** Services are there before the application as a rule; those that wait for their settings may need a moment. */
    private static final Duration SERVICES = Duration.ofSeconds(5);
    /** A run of SOFiE in hand ends or is ended safely within this; longer would look like a program that does not close. */
    private static final Duration STOPPING = Duration.ofMinutes(2);
    /** The engine waits so long for the window to be drawn, which takes a second or two; a slow start must not keep declarations from being sent. */
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private Services services;
    private Optional<Settings> settings = Optional.empty();
    private Entrance entrance;
    private Engine engine;
    private Optional<Supply> supply = Optional.empty();
    private Optional<FirstSight> beginning = Optional.empty();
    private Workers workers;
    private Layouts layouts;
    private Messages spoken;
    private MWindow window;
    private Optional<Furniture> furniture = Optional.empty();
    private Runnable fonts = () -> { };
    private volatile boolean closing;

    @PostContextCreate
    void begin(IEclipseContext context) {
        services = new Services(SERVICES);
        Locale locale = services.await(Texts.class).map(Texts::language).orElse(Locale.FRENCH);
        context.set(TranslationService.LOCALE, locale);
        settings = services.now(Settings.class);
    }

    @ProcessAdditions
    void open(MApplication application, IEclipseContext context, Display display, IMessageFactoryService factory,
            ResourceBundleProvider bundles) {
        Locale locale = (Locale) context.get(TranslationService.LOCALE);
        Language.Areas areas = new Language.Areas() {
            @Override
            public <M> M words(Class<M> area) {
                // not by @Translation: its supplier keeps the language of the first application that ran in this process
                return factory.getMessageInstance(locale, area, bundles);
            }
        };
        spoken = areas.words(Messages.class);
        ErrorReporter given = context.get(ErrorReporter.class);
        ErrorReporter errors = given == null ? new DialogErrorReporter(display, spoken) : given;
        Formats formats = new Formats(locale, ZoneId.systemDefault());
        entrance = new Entrance(services.await(InstanceGuard.class));
        entrance.enter(spoken, formats);
        Optional<RemoteEngine> remote = entrance.neighbour(services.now(RemoteEngines.class), () -> Display.getCurrent() != null);
        if (entrance.other().isPresent() && (remote.isEmpty() || Windows.another())) {
            refuse(application, context, remote.isPresent() ? spoken.guard_window_text : held(formats, entrance.other().get()), remote.isPresent());
            return;
        }
        Themes themes = new Themes(services.bundles(), display, errors);
        context.set(Themes.class, themes);
        themes.begin(ThemeChoice.of(Preferences.read(settings, UiSettings.THEME)));
        fonts = Fonts.begin(display, TextSize.of(Preferences.read(settings, UiSettings.FONT)));
        workers = new Workers(errors);
        engine = new Engine(services.await(EngineEvents.class).orElseGet(EngineEvents::new));
        if (entrance.mine() || remote.isPresent()) {
            // without the data folder the engine's services must not be touched: they would open their files
            supply = Optional.of(new Supply(services.bundles(), engine, entrance, remote, SERVICES));
        }
        Language language = new Language(spoken, new Formats(locale, engine.clock().getZone()), areas);
        Room room = new Room(engine, language, workers, task -> later(display, task), entrance.hindrance());
        beginning = supply.map(this::starting);
        arrange(application, display, room, errors);
        begin(display);
    }

    /** Another process works here: its window comes forward, or it is said who; the application ends by itself for want of a window. */
    private void refuse(MApplication application, IEclipseContext context, String sentence, boolean beside) {
        ILog.of(LifeCycle.class).info(sentence);
        if (!entrance.knock(beside)) {
            MessageDialog.openInformation(null, spoken.guard_held_title, sentence);
        }
        // without any window in the model the platform would complain with a stack trace on the console
        application.getChildren().forEach(never -> never.setToBeRendered(false));
        // the platform has a lock of its own on the same folder and would open a second dialog about it
        context.set(IWorkbench.PERSIST_STATE, Boolean.FALSE);
        context.set(INSTANCE_LOCATION, null);
    }

    private String held(Formats formats, InstanceGuard.Holder holder) {
        return formats.text(spoken.guard_held_text, holder.program(), holder.user(), holder.host(), formats.moment(holder.since()),
                Long.toString(holder.pid()));
    }

    /** Opens the engine's services and starts it, as soon as the window is drawn. */
    private FirstSight starting(Supply opening) {
        Work work = workers.worker("engine");
        Runnable start = () -> {
            if (!closing) {
                engine.exchange().ifPresent(Exchange::start);
            }
        };
        return new FirstSight(work, WINDOW, () -> {
            engine.events().subscribe(new EngineEvents.Listener() {
                @Override
                public void servicesChanged() {
                    work.now(start);
                }
            });
            opening.open();
            work.now(start);
        });
    }

    /** What a person does not wait for begins after the first picture; where no window is shown, at once. */
    private void begin(Display display) {
        Runnable rest = () -> {
            if (!closing) {
                beginning.ifPresent(FirstSight::come);
                furniture.ifPresent(Furniture::begin);
            }
        };
        if (furniture.filter(Furniture::shows).isPresent()) {
            Drawing.awaited(display, WINDOW, rest);
        } else {
            later(display, rest);
        }
    }

    private void arrange(MApplication application, Display display, Room room, ErrorReporter errors) {
        application.getAddons().removeIf(addon -> addon.getContributionURI().contains(PLATFORM_ADDONS));
        layouts = new Layouts(InstanceScope.INSTANCE.getNode(Ids.BUNDLE), errors);
        Window.setDefaultImages(WindowImages.small(display));
        window = application.getChildren().get(0);
        layouts.place(window, display);
        EModelService model = application.getContext().get(EModelService.class);
        weighted(application, model).forEach(element -> element.setContainerData(
                layouts.kept("weight." + element.getElementId(), element.getContainerData())));
        Furniture made = new Furniture(application, display, room, errors, layouts);
        made.furnish();
        furniture = Optional.of(made);
        entrance.onKnock(() -> later(display, made.front()::come));
    }

    private static List<MUIElement> weighted(MApplication application, EModelService model) {
        return Stream.of(Ids.PART_SENT, Ids.PART_SENT_DETAIL, Ids.PART_RECEIVED, Ids.PART_RECEIVED_DETAIL)
                .map(id -> model.find(id, application)).filter(Objects::nonNull).toList();
    }

    @PreSave
    void close(MApplication application, Display display, EModelService model) {
        if (window == null) {
            return;
        }
        closing = true;
        furniture.ifPresent(Furniture::close);
        fonts.run();
        layouts.remember(window);
        weighted(application, model).forEach(element -> layouts.keep("weight." + element.getElementId(), element.getContainerData()));
        layouts.save();
        if (entrance.mine()) {
            CompletableFuture<Void> stopped = beginning.map(FirstSight::leave).orElse(CompletableFuture.completedFuture(null))
                    .thenCompose(begun -> engine.exchange().map(Exchange::stop).orElse(CompletableFuture.completedFuture(null)));
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
        supply.ifPresent(Supply::close);
        entrance.leave();
        services.close();
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
}
