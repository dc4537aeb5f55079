// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.notice.Notice;
import lu.seco.notify.internal.delivery.EventClass;
import lu.seco.notify.internal.delivery.Waiting;
import lu.seco.notify.internal.delivery.Wording;

/**
 * What a mail says, in the language of the settings.
 *
 * @param language language tag
 * @param subject one line
 * @param plain for readers of text
 * @param html the same, escaped
 */
record Letter(String language, String subject, String plain, String html) {

    private static final int SENTENCES = 100;

    Letter {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(plain, "plain");
        Objects.requireNonNull(html, "html");
    }

    /** A heading with its sentences. */
    private record Section(String title, List<String> sentences) {
    }

    static Letter of(List<Waiting> bundle, int omitted, Texts texts, Wording wording) {
        Map<EventClass, List<Waiting>> classes = new EnumMap<>(EventClass.class);
        bundle.forEach(one -> classes.computeIfAbsent(one.eventClass(), key -> new ArrayList<>()).add(one));
        List<Section> sections = new ArrayList<>();
        classes.forEach((key, found) -> sections.add(new Section(texts.text(Message.of("notify.letter.class", wording.name(key), found.size())),
                wording.sentences(found).stream().limit(SENTENCES).toList())));
        if (omitted > 0) {
            sections.add(new Section(texts.text(Message.of("notify.letter.omitted", omitted)), List.of()));
        }
        boolean alarm = bundle.stream().anyMatch(one -> one.level() == Notice.Level.ALARM);
        String subject = classes.size() == 1 ? wording.name(classes.keySet().iterator().next())
                : texts.text(Message.of("notify.letter.several", bundle.size()));
        return of(texts, texts.text(Message.of(alarm ? "notify.letter.subject.alarm" : "notify.letter.subject", subject)),
                texts.text(Message.of("notify.letter.intro")), sections);
    }

    static Letter test(Texts texts) {
        return of(texts, texts.text(Message.of("notify.letter.subject", texts.text(Message.of("notify.letter.test.subject")))),
                texts.text(Message.of("notify.letter.test")), List.of());
    }

    /**
     * What comes with a support bundle. It says nothing that is not in the masked bundle.
     *
     * @param file name of the bundle
     */
    static Letter bundle(Texts texts, String file) {
        return of(texts, texts.text(Message.of("notify.letter.subject", texts.text(Message.of("notify.letter.bundle.subject")))),
                texts.text(Message.of("notify.letter.bundle", file)), List.of());
    }

    private static Letter of(Texts texts, String subject, String intro, List<Section> sections) {
        String footer = texts.text(Message.of("notify.letter.footer"));
        StringBuilder plain = new StringBuilder(intro).append("\r\n");
        StringBuilder html = new StringBuilder("<p>").append(escaped(intro)).append("</p>");
        for (Section section : sections) {
            plain.append("\r\n").append(section.title()).append("\r\n");
            html.append("<h3>").append(escaped(section.title())).append("</h3>");
            if (!section.sentences().isEmpty()) {
                html.append("<ul>");
                section.sentences().forEach(sentence -> {
                    plain.append("  - ").append(oneLine(sentence)).append("\r\n");
                    html.append("<li>").append(escaped(sentence)).append("</li>");
                });
                html.append("</ul>");
            }
        }
        plain.append("\r\n-- \r\n").append(footer).append("\r\n");
        html.append("<p><small>").append(escaped(footer)).append("</small></p>");
        String language = texts.language().toLanguageTag();
        return new Letter(language, oneLine(subject), plain.toString(), "<!DOCTYPE html><html lang=\"" + escaped(language)
                + "\"><head><meta charset=\"utf-8\"><title>" + escaped(oneLine(subject)) + "</title></head><body>" + html + "</body></html>");
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ");
    }

    private static String escaped(String text) {
        return oneLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
