// SPDX-License-Identifier: EPL-2.0
package lu.seco.sbom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.parsers.JsonParser;

/**
 * Writes {@code sbom.cdx.json} and {@code sbom.cdx.xml} (CycloneDX) into every built product and into the p2 repository, after products are
 * laid out and before they are packed. What is written is checked against the schema.
 */
public final class Sbom {

    private static final Version FORMAT = Version.VERSION_16;

    private Sbom() {
    }

    /**
     * Runs.
     *
     * @param arguments folder {@code target} of the products, version of SeCo
     */
    public static void main(String[] arguments) throws IOException, GeneratorException {
        Path target = Path.of(arguments[0]);
        Path repository = target.resolve("repository");
        Bill bill = new Bill(Origins.of(repository), new Licences(), arguments[1]);
        write(bill.of("SeCo p2 repository", repository), repository);
        int products = 0;
        for (Path product : products(target.resolve("products"))) {
            Path system = target.resolve("products").relativize(product);
            write(bill.of(system.getName(0) + " (" + system.getName(1) + "." + system.getName(3) + ")", product), product);
            products++;
        }
        if (products == 0) {
            throw new IOException("no products in " + target);
        }
    }

    /** Folders {@code <id>/<os>/<ws>/<arch>} with plugins. */
    private static List<Path> products(Path folder) throws IOException {
        try (Stream<Path> folders = Files.walk(folder, 4)) {
            return folders.filter(place -> folder.relativize(place).getNameCount() == 4 && Files.isDirectory(place.resolve("plugins"))).sorted().toList();
        }
    }

    private static void write(Bom bom, Path folder) throws IOException, GeneratorException {
        String json = BomGeneratorFactory.createJson(FORMAT, bom).toJsonString();
        List<ParseException> wrong = new JsonParser().validate(json.getBytes(StandardCharsets.UTF_8), FORMAT);
        if (!wrong.isEmpty()) {
            throw new IOException("the bill of materials of " + folder + " is not CycloneDX: " + wrong);
        }
        Files.writeString(folder.resolve("sbom.cdx.json"), json, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("sbom.cdx.xml"), BomGeneratorFactory.createXml(FORMAT, bom).toXmlString(), StandardCharsets.UTF_8);
    }
}
