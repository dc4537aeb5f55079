// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Properties;
import java.util.ServiceLoader;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import org.apache.derby.database.Database;

/**
 * The embedded database. Everything that only Derby understands is here and in the scripts under {@code schema}; another database needs
 * another
 * class like this one.
 */
final class Derby implements AutoCloseable {

    private static final String URL = "jdbc:derby:";

    /** Readers beyond this number get a connection that is closed after use. */
    private static final int KEPT_READERS = 4;

    private final Driver driver;
    private final Path home;
    private final DamageWatch watch;
    private final Deque<Session> readers = new ArrayDeque<>();
    private boolean closed;

    private Derby(Driver driver, Path home, DamageWatch watch) {
        this.driver = driver;
        this.home = home;
        this.watch = watch;
    }

    /**
     * Opens the database below the journal's folder; creates it if there is none.
     *
     * @throws JournalException if it is damaged, lost or held by another process
     */
    static Derby open(Path journal, Path logs, DamageWatch watch) throws JournalException {
        DatabaseFolder folder = new DatabaseFolder(journal);
        Path home = named(folder.home());
        setUp(logs);
        try {
            Driver driver = driver();
            if (!Files.exists(home)) {
                if (EventFiles.hold(journal)) {
                    throw new JournalException(Message.of("journal.database.missing", home), null);
                }
                create(driver, folder);
                shutDown(driver, folder.fresh());
                Durable.rename(folder.fresh(), home);
            }
            driver.connect(URL + home, new Properties()).close();
            return new Derby(driver, home, watch);
        } catch (SQLException | IOException e) {
            throw Failures.opening(home, e);
        }
    }

    /** Makes an empty database under a provisional name and opens it there. */
    static Derby fresh(DatabaseFolder folder, Path logs, DamageWatch watch) throws SQLException, IOException, JournalException {
        named(folder.fresh());
        setUp(logs);
        Driver driver = driver();
        create(driver, folder);
        return new Derby(driver, folder.fresh(), watch);
    }

    private static Path named(Path home) throws JournalException {
        if (home.toString().indexOf(';') >= 0) {
            throw new JournalException(Message.of("journal.folder.name", home), null);
        }
        return home;
    }

    private static void create(Driver driver, DatabaseFolder folder) throws SQLException, IOException {
        folder.clearFresh();
        driver.connect(URL + folder.fresh() + ";create=true", new Properties()).close();
    }

    /**
     * Derby reads these from the system properties when its engine starts, and only from there: they hold for the whole process. So they
     * are only set where
     * nobody else has set them. Transactions stay durable: nothing is said of {@code derby.system.durability}.
     */
    private static void setUp(Path logs) {
        setIfUnset("derby.stream.error.file", logs.resolve("derby.log").toString());
        // What was said before a crash is not overwritten by the start after it.
        setIfUnset("derby.infolog.append", "true");
        // 500 pages of 8 KiB; Derby's default of 1,000 is more than the whole service may use.
        setIfUnset("derby.storage.pageCacheSize", "500");
        // Seconds; the defaults are 20 and 60.
        setIfUnset("derby.locks.deadlockTimeout", "1");
        setIfUnset("derby.locks.waitTimeout", "20");
    }

    private static void setIfUnset(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    /**
     * Found through a class that Derby exports: in OSGi the driver manager would not show us a driver that our class loader does not see.
     */
    private static Driver driver() throws SQLException {
        for (Driver found : ServiceLoader.load(Driver.class, Database.class.getClassLoader())) {
            if (found.acceptsURL(URL)) {
                return found;
            }
        }
        throw new SQLException("no Derby driver");
    }

    private static void shutDown(Driver driver, Path home) throws SQLException {
        try (Connection none = driver.connect(URL + home + ";shutdown=true", new Properties())) {
            throw new SQLException("the database did not stop: " + none);
        } catch (SQLException e) {
            // 08006 with this code is how Derby says that it stopped as told; XJ004: it was not running.
            if (!Failures.has(e, "08006") && !Failures.has(e, "XJ004")) {
                throw e;
            }
        }
    }

    /** An index to be used whatever the optimizer thinks; for other databases it is a comment. Ends its line. */
    static String using(String index) {
        return " --DERBY-PROPERTIES index=" + index.toUpperCase(Locale.ROOT) + "\n";
    }

    /** The same for the index of a primary key. */
    static String usingKey(String constraint) {
        return " --DERBY-PROPERTIES constraint=" + constraint.toUpperCase(Locale.ROOT) + "\n";
    }

    /** No index: the table as it lies there, each row once. */
    static String usingNone() {
        return " --DERBY-PROPERTIES index=null\n";
    }

    /** A new connection; its transaction reads what is committed. */
    Session connect() throws SQLException {
        synchronized (readers) {
            if (closed) {
                throw new SQLException("the journal is closed", "08003");
            }
        }
        Connection connection = driver.connect(URL + home, new Properties());
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return new Session(connection);
    }

    /**
     * Reads on a connection of its own; a second time if the first met a lock. An interrupt of the calling thread is put off: Derby gives the
     * connection up when it meets one, and closes and reopens its files.
     */
    <T> T read(Work<T> work) throws JournalException {
        watch.check();
        boolean interrupted = Thread.interrupted();
        try {
            try {
                return readOnce(work);
            } catch (SQLException e) {
                if (!Failures.passing(e) || isClosed()) {
                    throw e;
                }
                interrupted |= Thread.interrupted();
                if (Failures.connectionLost(e)) {
                    // The others were lost with it.
                    closeReaders();
                }
                return readOnce(work);
            }
        } catch (SQLException e) {
            watch.note(e);
            watch.check();
            throw Failures.reading(e);
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw Failures.damaged(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Who hears of damage. */
    DamageWatch watch() {
        return watch;
    }

    private <T> T readOnce(Work<T> work) throws SQLException {
        try (Lease lease = lease()) {
            T result = work.run(lease.session);
            lease.session.commit();
            lease.good = true;
            return result;
        }
    }

    private Lease lease() throws SQLException {
        synchronized (readers) {
            if (!closed && !readers.isEmpty()) {
                return new Lease(readers.pop());
            }
        }
        return new Lease(connect());
    }

    private boolean isClosed() {
        synchronized (readers) {
            return closed;
        }
    }

    /** Stops the database. */
    @Override
    public void close() throws SQLException {
        synchronized (readers) {
            closed = true;
        }
        closeReaders();
        shutDown(driver, home);
    }

    private void closeReaders() throws SQLException {
        synchronized (readers) {
            for (Session reader = readers.poll(); reader != null; reader = readers.poll()) {
                reader.close();
            }
        }
    }

    /**
     * Something done in one transaction.
     *
     * @param <T> its result
     */
    @FunctionalInterface
    interface Work<T> {
        T run(Session connection) throws SQLException;
    }

    /** A reader's connection in use. */
    private final class Lease implements AutoCloseable {

        private final Session session;
        private boolean good;

        Lease(Session session) {
            this.session = session;
        }

        @Override
        public void close() throws SQLException {
            synchronized (readers) {
                if (good && !closed && readers.size() < KEPT_READERS) {
                    readers.push(session);
                    return;
                }
            }
            session.close();
        }
    }
}
