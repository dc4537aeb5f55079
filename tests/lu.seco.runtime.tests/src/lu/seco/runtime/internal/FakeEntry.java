// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.time.Instant;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

/** A log entry without a framework. */
record FakeEntry(long sequence, LogLevel level, String logger, String message, Throwable thrown) implements LogEntry {

    @Override
    public Bundle getBundle() {
        return null;
    }

    @Override
    public ServiceReference<?> getServiceReference() {
        return null;
    }

    @Override
    @Deprecated
    public int getLevel() {
        return level.ordinal();
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public Throwable getException() {
        return thrown;
    }

    @Override
    public long getTime() {
        return Instant.parse("2026-02-10T07:30:15.123Z").toEpochMilli();
    }

    @Override
    public LogLevel getLogLevel() {
        return level;
    }

    @Override
    public String getLoggerName() {
        return logger;
    }

    @Override
    public long getSequence() {
        return sequence;
    }

    @Override
    public String getThreadInfo() {
        return "test";
    }

    @Override
    public StackTraceElement getLocation() {
        return null;
    }
}
