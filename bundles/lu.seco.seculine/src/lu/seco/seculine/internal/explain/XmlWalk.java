// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lu.seco.core.Message;
import lu.seco.seculine.internal.PersonNumber;
import lu.seco.seculine.internal.explain.XmlNames.Role;

/**
 * Goes through an XML file whose schema nobody knows and finds its records: around each code, or around each person, the smallest element that holds both.
 * A stream; no document types, no entities, nothing from outside; size, depth and texts are bounded. Whatever is wrong with a file is a remark.
 */
final class XmlWalk {

    /** As much as is linked. */
    private static final int LONGEST = 16 << 20;
    private static final int DEEPEST = 64;
    private static final int LOOKED_AT = 4096;

    private final XmlNames names;
    private final boolean byCode;
    private final Predicate<XmlRecord> more;
    private final Deque<XmlFrame> open = new ArrayDeque<>();
    private boolean wanted = true;

    /**
     * A walk.
     *
     * @param names what elements are
     * @param byCode whether records are what has a code; else what is said of a person
     * @param more takes a record, says whether further ones are wanted
     */
    XmlWalk(XmlNames names, boolean byCode, Predicate<XmlRecord> more) {
        this.names = names;
        this.byCode = byCode;
        this.more = more;
    }

    /**
     * Reads a file.
     *
     * @return why it was not read to its end
     * @throws IOException if the file itself cannot be read
     */
    Optional<Message> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            BoundedInput bounded = new BoundedInput(in, LONGEST);
            Optional<Message> fault;
            try {
                fault = parse(bounded);
            } catch (XMLStreamException | IOException | RuntimeException e) {
                // a parser may end with anything on hostile input; that is a fact about the file
                fault = Optional.of(Message.of("explain.xml-broken"));
            }
            bounded.check();
            return bounded.cut() ? Optional.of(Message.of("explain.xml-cut", LONGEST >> 20)) : fault;
        }
    }

    private Optional<Message> parse(InputStream in) throws XMLStreamException, IOException {
        BufferedReader text = new BufferedReader(XmlText.of(in), LOOKED_AT);
        if (typed(text)) {
            return Optional.of(Message.of("explain.xml-dtd"));
        }
        XMLStreamReader reader = factory().createXMLStreamReader(text);
        try {
            while (wanted && reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (open.size() == DEEPEST) {
                            return Optional.of(Message.of("explain.xml-deep", DEEPEST));
                        }
                        begin(reader);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.DTD -> {
                        return Optional.of(Message.of("explain.xml-dtd"));
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE -> {
                        return Optional.of(Message.of("explain.xml-broken"));
                    }
                    default -> {
                        // comments and the like say nothing
                    }
                }
            }
            return Optional.empty();
        } finally {
            reader.close();
        }
    }

    /** Whether the beginning declares a document type: the parser would refuse it too, but tells the console of one that has no end. */
    private static boolean typed(BufferedReader text) throws IOException {
        char[] start = new char[LOOKED_AT];
        text.mark(LOOKED_AT);
        int length = 0;
        for (int got = text.read(start, 0, LOOKED_AT); got > 0; got = text.read(start, length, LOOKED_AT - length)) {
            length += got;
        }
        text.reset();
        return new String(start, 0, length).contains("<!DOCTYPE");
    }

    /** The factory of the Java runtime itself, so that no other one that is about is less careful. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLReporter((message, type, related, location) -> {
            // what is wrong ends as an exception too; without this the parser writes to the console
        });
        return factory;
    }

    private void begin(XMLStreamReader reader) {
        if (!open.isEmpty()) {
            open.peek().child();
        }
        XmlFrame frame = new XmlFrame(cut(reader.getLocalName()), Math.max(0, reader.getLocation().getLineNumber()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = cut(reader.getAttributeLocalName(i));
            String value = cut(reader.getAttributeValue(i).strip());
            frame.leaf(frame.name() + "@" + name, value, role(name, value));
        }
        open.push(frame);
    }

    private void text(XMLStreamReader reader) {
        if (!open.isEmpty()) {
            open.peek().text(reader.getText());
        }
    }

    private void end() {
        XmlFrame closed = open.pop();
        if (!closed.children()) {
            closed.leaf(closed.name(), closed.value(), role(closed.name(), closed.value()));
        }
        boolean last = open.isEmpty();
        boolean record = closed.children() && closed.hasPerson() && (byCode ? closed.hasCode() : !names.person(closed.name()));
        if (record || last) {
            if (record || byCode && closed.hasCode() || !byCode) {
                tell(closed);
            }
        } else {
            open.peek().take(closed);
        }
    }

    private void tell(XmlFrame frame) {
        for (XmlRecord record : frame.records(open)) {
            wanted = wanted && more.test(record);
        }
    }

    private Optional<Role> role(String name, String value) {
        Optional<Role> role = names.role(name, value);
        return role.isEmpty() && PersonNumber.is(value) ? Optional.of(Role.INSURED) : role;
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200);
    }
}
