// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.EclipseContextFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.junit.Test;

public class RowHandlersTest {

    private static final Pattern HANDLER = Pattern.compile("bundleclass://lu\\.seco\\.ui/(lu\\.seco\\.ui\\.internal\\.actions\\.[^\"]+)");

    private final List<String> done = new ArrayList<>();
    private Optional<String> row = Optional.empty();

    private IEclipseContext context() {
        RowDesk<String> desk = new RowDesk<>(() -> row);
        for (RowAction action : RowAction.values()) {
            if (action == RowAction.EXPORT || action == RowAction.COLUMNS) {
                desk.list(action, () -> done.add(action.name()));
            } else {
                desk.row(action, name -> done.add(action + " " + name));
            }
        }
        ClassLoader loader = RowHandlersTest.class.getClassLoader();
        MPart part = (MPart) Proxy.newProxyInstance(loader, new Class<?>[] {MPart.class},
                (proxy, method, arguments) -> method.getName().equals("getObject") ? desk : null);
        EPartService parts = (EPartService) Proxy.newProxyInstance(loader, new Class<?>[] {EPartService.class},
                (proxy, method, arguments) -> method.getName().equals("getParts") ? List.of(part) : null);
        IEclipseContext context = EclipseContextFactory.create();
        context.set(EPartService.class, parts);
        return context;
    }

    @Test
    public void everyHandlerOfTheModelReachesTheListInFront() throws IOException, ReflectiveOperationException {
        IEclipseContext context = context();
        row = Optional.of("row");
        int handlers = 0;
        try (InputStream in = RowHandlers.class.getResourceAsStream("/Application.e4xmi")) {
            Matcher found = HANDLER.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                Object handler = Class.forName(found.group(1)).getConstructor().newInstance();
                assertEquals(Boolean.TRUE, ContextInjectionFactory.invoke(handler, CanExecute.class, context));
                ContextInjectionFactory.invoke(handler, Execute.class, context, null);
                handlers++;
            }
        }
        assertEquals(14, handlers);
        assertEquals(14, done.stream().distinct().count());
        assertTrue(done.toString(), done.contains("OPEN row") && done.contains("EXPORT"));
    }

    @Test
    public void withoutARowOnlyTheListItselfCanBeUsed() {
        IEclipseContext context = context();
        assertEquals(Boolean.FALSE, ContextInjectionFactory.invoke(new RowHandlers.Open(), CanExecute.class, context));
        assertEquals(Boolean.TRUE, ContextInjectionFactory.invoke(new RowHandlers.Export(), CanExecute.class, context));
    }
}
