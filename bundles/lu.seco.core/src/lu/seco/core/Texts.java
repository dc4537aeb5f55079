// SPDX-License-Identifier: EPL-2.0
package lu.seco.core;

import java.util.Locale;

/**
 * Turns messages into sentences. A code without a text gives the code and its arguments, never an exception. An argument that is an instant
 * (ISO-8601 in UTC, as {@code Instant.toString()} gives it) is told as date and time of the office's zone.
 */
public interface Texts {

    /** The sentence in the language of the settings (French unless set otherwise). */
    String text(Message message);

    /** The sentence in the given language; languages other than French, English and German are answered in French. */
    String text(Message message, Locale language);

    /** The language of the settings. */
    Locale language();
}
