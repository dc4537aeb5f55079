// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Looks whether a content is well-formed XML, and at nothing more: the schemas are not public. Document types and entities are never read; a part that
 * would have to be held in memory whole may have 1 MiB, and elements may be nested 1,000 deep.
 */
final class XmlCheck {

    private static final long LONGEST_PART = 1 << 20;
    private static final int DEEPEST = 1_000;
    private static final String LEXICAL = "http://xml.org/sax/properties/lexical-handler";
    private static final String[] NEVER = {"http://xml.org/sax/features/external-general-entities",
        "http://xml.org/sax/features/external-parameter-entities", "http://apache.org/xml/features/nonvalidating/load-external-dtd"};

    private final Findings findings;

    XmlCheck(Findings findings) {
        this.findings = findings;
    }

    /** Reads a content to its end, or to where it breaks. */
    void read(InputStream content) throws IOException {
        Metered metered = new Metered(content);
        Parts parts = new Parts(metered);
        try {
            XMLReader reader = reader();
            reader.setContentHandler(parts);
            reader.setErrorHandler(parts);
            reader.setProperty(LEXICAL, parts);
            reader.parse(new InputSource(metered));
        } catch (DocumentType e) {
            findings.whole(RuleId.XML_DOCTYPE, parts.line(), parts.column());
        } catch (SAXParseException e) {
            broken(Math.max(0, e.getLineNumber()), Math.max(0, e.getColumnNumber()));
        } catch (SAXException | IOException | RuntimeException e) {
            metered.rethrow();
            broken(parts.line(), parts.column());
        }
    }

    private void broken(int line, int column) {
        findings.whole(RuleId.XML, line, column, line, column);
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            for (String feature : NEVER) {
                factory.setFeature(feature, false);
            }
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A document type was met. */
    private static final class DocumentType extends SAXException {

        private static final long serialVersionUID = 1L;
    }

    /** Follows the parts of a content. */
    private static final class Parts extends DefaultHandler2 {

        private final Metered metered;
        private Locator locator;
        private int depth;

        Parts(Metered metered) {
            this.metered = metered;
        }

        int line() {
            return locator == null ? 0 : Math.max(0, locator.getLineNumber());
        }

        int column() {
            return locator == null ? 0 : Math.max(0, locator.getColumnNumber());
        }

        @Override
        public void setDocumentLocator(Locator place) {
            locator = place;
        }

        @Override
        public void startDTD(String name, String publicId, String systemId) throws SAXException {
            throw new DocumentType();
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            metered.begin();
            depth++;
            if (depth > DEEPEST) {
                throw new SAXException("nested too deep");
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            metered.begin();
            depth--;
        }

        @Override
        public void characters(char[] text, int from, int length) {
            metered.begin();
        }

        @Override
        public void ignorableWhitespace(char[] text, int from, int length) {
            metered.begin();
        }

        @Override
        public void comment(char[] text, int from, int length) {
            metered.begin();
        }

        @Override
        public void processingInstruction(String target, String data) {
            metered.begin();
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    /** Gives no more bytes than one part of the content may have. */
    private static final class Metered extends FilterInputStream {

        private long part;
        private IOException failure;

        Metered(InputStream in) {
            super(in);
        }

        /** A new part begins. */
        void begin() {
            part = 0;
        }

        /** What went wrong with the file, not with what it holds. */
        void rethrow() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                failure = new InterruptedIOException();
                throw failure;
            }
            if (part > LONGEST_PART) {
                throw new IOException("a part is too long");
            }
            try {
                int count = super.read(bytes, from, length);
                part += Math.max(0, count);
                return count;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
