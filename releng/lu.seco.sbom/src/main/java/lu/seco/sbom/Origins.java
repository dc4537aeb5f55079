// SPDX-License-Identifier: EPL-2.0
package lu.seco.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Where plugins come from: Tycho keeps the Maven coordinates of each in the list of artifacts of the p2 repository. */
final class Origins {

    private final Map<String, Origin> byFile = new HashMap<>();

    /**
     * Coordinates of a plugin.
     *
     * @param wrapped whether the build gave the jar a manifest of its own: then its hash is not the one of the jar with these coordinates
     */
    record Origin(String group, String artifact, String version, boolean wrapped) {
    }

    /** Reads {@code artifacts.jar} of a p2 repository. */
    static Origins of(Path repository) throws IOException {
        Path file = repository.resolve("artifacts.jar");
        try (ZipFile zip = new ZipFile(file.toFile()); InputStream in = zip.getInputStream(zip.getEntry("artifacts.xml"))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Origins origins = new Origins();
            NodeList artifacts = factory.newDocumentBuilder().parse(in).getElementsByTagName("artifact");
            for (int at = 0; at < artifacts.getLength(); at++) {
                origins.add((Element) artifacts.item(at));
            }
            return origins;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " cannot be read", e);
        }
    }

    private void add(Element artifact) {
        if (!artifact.getAttribute("classifier").equals("osgi.bundle")) {
            return;
        }
        Map<String, String> values = new HashMap<>();
        NodeList properties = artifact.getElementsByTagName("property");
        for (int at = 0; at < properties.getLength(); at++) {
            Element property = (Element) properties.item(at);
            values.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        boolean wrapped = values.containsKey("maven-wrapped-groupId");
        String prefix = wrapped ? "maven-wrapped-" : "maven-";
        if (values.containsKey(prefix + "groupId")) {
            byFile.put(artifact.getAttribute("id") + "_" + artifact.getAttribute("version") + ".jar", new Origin(values.get(prefix + "groupId"),
                    values.get(prefix + "artifactId"), values.get(prefix + "version"), wrapped));
        }
    }

    Optional<Origin> of(String fileName) {
        return Optional.ofNullable(byFile.get(fileName));
    }
}
