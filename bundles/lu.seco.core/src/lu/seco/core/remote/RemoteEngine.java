// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.remote;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import lu.seco.core.Message;

/**
 * The engine of the service, reached through the local channel. It connects by itself, again and again, until it is closed; closing it stops nothing but
 * the looking on.
 */
public interface RemoteEngine extends AutoCloseable {

    /** Whether services of that type are those of the other process. Others, which only compute, are those of this one. */
    boolean exports(Class<?> type);

    /**
     * Brings the services of a type as they come and go, on a thread of its own. They stay while the connection is lost: what reads then says so by its
     * exceptions, or gives what was known last.
     *
     * @throws IllegalArgumentException if the type is none that is {@linkplain #exports exported}
     */
    <T> void follow(Class<T> type, Consumer<T> come, Consumer<T> go);

    /**
     * Passes on what the engine tells, in order, on a thread of its own. While the connection is lost nothing is told and nothing is kept: whoever hears of
     * another connection by {@link #onChange} has to read again.
     *
     * @param type a listener of the core: of the journal, the engine, staging, troubles, notices
     * @throws IllegalArgumentException if the type is no such listener
     */
    <L> void tell(Class<L> type, L listener);

    /** Begins to connect. What is followed and told has to be said before. */
    void connect();

    /** How the connection is. */
    Status status();

    /** Is told, on a thread of its own, when the connection is another one or gone, and when what was told may have missed something: read again. */
    void onChange(Runnable listener);

    /** Ends the connection. Everything that came goes. */
    @Override
    void close();

    /** How a connection is. */
    enum State {
        /** Not yet there. */
        CONNECTING,
        /** There. */
        CONNECTED,
        /** It was there, or should be, and is not; it is tried again and again. */
        LOST,
        /** The service is of another version and speaks otherwise; it is tried again in case it is replaced. */
        UNFIT
    }

    /**
     * How the connection is at this moment.
     *
     * @param state how
     * @param told in words: with what it is connected, or why not and what to do
     * @param since since when
     * @param mine whether the service works in the data folder of this process, so that this process could take its place
     */
    record Status(State state, Message told, Instant since, boolean mine) {
        public Status {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(told, "told");
            Objects.requireNonNull(since, "since");
        }

        /** Whether what is shown is what is. */
        public boolean connected() {
            return state == State.CONNECTED;
        }
    }
}
