// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import java.util.Objects;
import lu.seco.core.Message;

/** A site, or the installation, cannot be used: a sentence for people. Nothing has changed. */
public final class SiteException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    public SiteException(Message told) {
        super(told.code() + " " + told.arguments());
        this.told = Objects.requireNonNull(told, "told");
    }

    public SiteException(Message told, Throwable cause) {
        super(told.code() + " " + told.arguments(), cause);
        this.told = Objects.requireNonNull(told, "told");
    }

    /** What to tell. */
    public Message told() {
        return told;
    }
}
