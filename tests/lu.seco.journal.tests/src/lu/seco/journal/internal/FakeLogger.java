// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerConsumer;

/** Keeps what was logged: level, format and arguments in one line. */
final class FakeLogger implements Logger {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** What was logged at that level. */
    List<String> lines(String level) {
        return lines.stream().filter(line -> line.startsWith(level + " ")).toList();
    }

    private void add(String level, String format, Object... arguments) {
        lines.add(level + " " + format + " " + Arrays.toString(arguments));
    }

    @Override
    public String getName() {
        return "fake";
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public void trace(String message) {
        add("TRACE", message);
    }

    @Override
    public void trace(String format, Object arg) {
        add("TRACE", format, arg);
    }

    @Override
    public void trace(String format, Object arg1, Object arg2) {
        add("TRACE", format, arg1, arg2);
    }

    @Override
    public void trace(String format, Object... arguments) {
        add("TRACE", format, arguments);
    }

    @Override
    public <E extends Exception> void trace(LoggerConsumer<E> consumer) throws E {
        consumer.accept(this);
    }

    @Override
    public boolean isDebugEnabled() {
        return true;
    }

    @Override
    public void debug(String message) {
        add("DEBUG", message);
    }

    @Override
    public void debug(String format, Object arg) {
        add("DEBUG", format, arg);
    }

    @Override
    public void debug(String format, Object arg1, Object arg2) {
        add("DEBUG", format, arg1, arg2);
    }

    @Override
    public void debug(String format, Object... arguments) {
        add("DEBUG", format, arguments);
    }

    @Override
    public <E extends Exception> void debug(LoggerConsumer<E> consumer) throws E {
        consumer.accept(this);
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public void info(String message) {
        add("INFO", message);
    }

    @Override
    public void info(String format, Object arg) {
        add("INFO", format, arg);
    }

    @Override
    public void info(String format, Object arg1, Object arg2) {
        add("INFO", format, arg1, arg2);
    }

    @Override
    public void info(String format, Object... arguments) {
        add("INFO", format, arguments);
    }

    @Override
    public <E extends Exception> void info(LoggerConsumer<E> consumer) throws E {
        consumer.accept(this);
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public void warn(String message) {
        add("WARN", message);
    }

    @Override
    public void warn(String format, Object arg) {
        add("WARN", format, arg);
    }

    @Override
    public void warn(String format, Object arg1, Object arg2) {
        add("WARN", format, arg1, arg2);
    }

    @Override
    public void warn(String format, Object... arguments) {
        add("WARN", format, arguments);
    }

    @Override
    public <E extends Exception> void warn(LoggerConsumer<E> consumer) throws E {
        consumer.accept(this);
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    public void error(String message) {
        add("ERROR", message);
    }

    @Override
    public void error(String format, Object arg) {
        add("ERROR", format, arg);
    }

    @Override
    public void error(String format, Object arg1, Object arg2) {
        add("ERROR", format, arg1, arg2);
    }

    @Override
    public void error(String format, Object... arguments) {
        add("ERROR", format, arguments);
    }

    @Override
    public <E extends Exception> void error(LoggerConsumer<E> consumer) throws E {
        consumer.accept(this);
    }

    @Override
    public void audit(String message) {
        add("AUDIT", message);
    }

    @Override
    public void audit(String format, Object arg) {
        add("AUDIT", format, arg);
    }

    @Override
    public void audit(String format, Object arg1, Object arg2) {
        add("AUDIT", format, arg1, arg2);
    }

    @Override
    public void audit(String format, Object... arguments) {
        add("AUDIT", format, arguments);
    }
}
