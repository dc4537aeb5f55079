// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import lu.seco.core.Message;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.Staging;
import lu.seco.core.staging.StagingListener;
import lu.seco.core.staging.StagingResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** <i>À valider</i> as a service: always there, also while the engine is stopped; the engine opens and closes the room behind it. */
@Component(service = {Staging.class, StagingDesk.class})
public final class StagingDesk implements Staging {

    private final Logger log;
    private final List<StagingListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<StagingRoom>> room = new AtomicReference<>(Optional.empty());

    @Activate
    public StagingDesk(@Reference(service = LoggerFactory.class) Logger log) {
        this.log = log;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addListener(StagingListener listener) {
        listeners.add(listener);
    }

    public void removeListener(StagingListener listener) {
        listeners.remove(listener);
    }

    /** The engine has begun. */
    public void open(StagingRoom next) {
        room.set(Optional.of(next));
        tell();
    }

    /** The engine ends; no effect if another room is open. */
    public void close(StagingRoom last) {
        if (room.get().filter(last::equals).isPresent()) {
            room.set(Optional.empty());
            tell();
        }
    }

    /** Something has changed. */
    public void tell() {
        for (StagingListener listener : listeners) {
            try {
                listener.stagingChanged();
            } catch (RuntimeException e) {
                log.error("listener {} failed", listener.getClass().getName(), e);
            }
        }
    }

    @Override
    public List<StagedFile> files() {
        return room.get().map(StagingRoom::files).orElse(List.of());
    }

    @Override
    public List<Released> recallable() {
        return room.get().map(StagingRoom::recallable).orElse(List.of());
    }

    @Override
    public List<FolderStatus> folders() {
        return room.get().map(StagingRoom::folders).orElse(List.of());
    }

    @Override
    public boolean fourEyes() {
        return room.get().map(StagingRoom::fourEyes).orElse(Boolean.FALSE).booleanValue();
    }

    @Override
    public CompletableFuture<StagingResult> release(List<String> ids, String person) {
        return decide(open -> open.release(List.copyOf(ids), person));
    }

    @Override
    public CompletableFuture<StagingResult> refuse(List<String> ids, String reason, String person) {
        return decide(open -> open.refuse(List.copyOf(ids), reason, person));
    }

    @Override
    public CompletableFuture<StagingResult> recall(String reportId, String person) {
        return decide(open -> open.recall(reportId, person));
    }

    private CompletableFuture<StagingResult> decide(Function<StagingRoom, CompletableFuture<StagingResult>> decision) {
        return room.get().map(decision)
                .orElseGet(() -> CompletableFuture.completedFuture(new StagingResult(0, List.of(), Message.of("order.engine-stopped"))));
    }
}
