// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;

/**
 * Links a return to what it answers by what its kind allows: records, the name of the refused file, numbers, birth dates, companies. Has no state: any
 * thread may use it.
 */
final class AnswerLinks {

    private static final int MOST_NUMBERS = 100_000;

    private final Answers answers;
    private final Formats formats;

    AnswerLinks(Answers answers, Formats formats) {
        this.answers = answers;
        this.formats = formats;
    }

    /** The links of a return, in the order of the candidates, which are the newest first. */
    List<AnswerLink> link(Recognition returned, Path content, List<SentContent> candidates, LocalDate day) throws IOException {
        List<String> kinds = answers.answeredBy(returned.kind());
        List<SentContent> possible = candidates.stream().filter(sent -> kinds.contains(sent.kind())).toList();
        HeaderMember named = new HeaderMember(returned.parts().member(), returned.parts().secuNumber());
        Optional<String> refused = answers.refusalsOf(returned.kind());
        List<AnswerLink> links = List.of();
        if (refused.isPresent()) {
            links = new AnswerLinker(formats.layouts().of(refused.get(), day), reference(refused.get(), day), possible, AnswerLinker.LONGEST_RETURN)
                    .link(content, named);
        }
        return links.isEmpty() ? otherwise(returned, content, possible, named) : links;
    }

    private List<AnswerLink> otherwise(Recognition returned, Path content, List<SentContent> possible, HeaderMember named) throws IOException {
        boolean refuses = answers.refusalsOf(returned.kind()).isPresent();
        List<Path> sent = possible.stream().map(SentContent::content).toList();
        return switch (answers.way(returned.kind())) {
            case NONE -> List.of();
            case NAME -> byName(returned, possible);
            case NUMBERS -> links(possible, byNumbers(content, sent, named), "link.numbers", true, true);
            case BIRTH -> links(possible, TraitLinker.ofPersons().find(content, sent, named), "link.birth", refuses, false);
            case COMPANY -> links(possible, TraitLinker.ofCompanies().find(content, sent, named), "link.company", refuses, false);
        };
    }

    private static List<AnswerLink> links(List<SentContent> possible, LinkShares shares, String reason, boolean refuses, boolean proves) {
        List<AnswerLink> links = new ArrayList<>();
        for (AnswerLink link : new LinkWords(possible, new LinkShares(possible.size()), shares).links()) {
            links.add(new AnswerLink(link.reportId(), refuses ? link.refusedRecords() : 0, false,
                    Optional.of(Message.of(reason, link.refusedRecords())), link.alternatives(), proves));
        }
        return List.copyOf(links);
    }

    /** A name with a time stamp to the hundredth of a second is used once only: the newest file of that name is meant. */
    private List<AnswerLink> byName(Recognition returned, List<SentContent> possible) {
        Optional<String> former = answers.former(returned.kind()).flatMap(rule -> rule.of(returned.officialName()));
        List<String> ids = possible.stream().filter(sent -> former.isPresent() && sent.name().filter(former.get()::equalsIgnoreCase).isPresent())
                .map(SentContent::reportId).toList();
        return ids.isEmpty() ? List.of()
                : List.of(new AnswerLink(ids.get(0), 1, true, Optional.of(Message.of("link.name", former.get())), ids.subList(1, ids.size())));
    }

    /** By the numbers of persons; if none in the answer can be one, by all but that of the member. */
    private static LinkShares byNumbers(Path content, List<Path> sent, HeaderMember named) throws IOException {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        new NumberRuns().read(content, number -> {
            if (named.member().filter(number::equals).isEmpty()) {
                wanted.putIfAbsent(number, wanted.size());
            }
            return wanted.size() < MOST_NUMBERS;
        });
        Map<String, Integer> persons = new HashMap<>(wanted);
        persons.keySet().removeIf(number -> !PersonNumber.is(number));
        Map<String, Integer> places = persons.isEmpty() ? wanted : persons;
        LinkShares shares = new LinkShares(sent.size());
        for (int i = 0; i < sent.size() && !places.isEmpty(); i++) {
            int file = i;
            new NumberRuns().read(sent.get(i), number -> {
                Optional.ofNullable(places.get(number)).ifPresent(place -> shares.add(file, place, !shares.taken(place), false));
                return true;
            });
        }
        return shares;
    }

    private OptionalInt reference(String kind, LocalDate day) {
        return formats.of(kind, day).stream().flatMap(format -> format.shapes().stream()).flatMap(shape -> shape.fields().stream())
                .filter(field -> field.id().equals(Field.OWN_REFERENCE)).mapToInt(Field::number).findFirst();
    }
}
