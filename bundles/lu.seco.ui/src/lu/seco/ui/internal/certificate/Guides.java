// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lu.seco.core.validity.Ending;

/** The guides as they stand in {@code guide.tsv} beside this class, with their sentences in the language of the workbench. */
final class Guides {

    private static final String FILE = "guide.tsv";

    private final CertificateWords words;
    private final Map<String, String> sentences;

    Guides(CertificateWords words) {
        this.words = words;
        sentences = Map.of(
                "certificate.login", words.step_certificate_login,
                "certificate.keys", words.step_certificate_keys,
                "certificate.configuration", words.step_certificate_configuration,
                "certificate.record", words.step_certificate_record,
                "password.change", words.step_password_change,
                "password.batch", words.step_password_batch,
                "password.login", words.step_password_login,
                "password.backup", words.step_password_backup,
                "password.record", words.step_password_record);
    }

    /** Reads them; not on the thread of the user interface. */
    List<Guide> read() {
        return List.of(
                new Guide(Ending.CERTIFICATE, words.guide_certificate_title, words.guide_certificate_note, steps(Ending.CERTIFICATE), Set.of()),
                new Guide(Ending.PASSWORD, words.guide_password_title, "", steps(Ending.PASSWORD), Set.of()));
    }

    private List<Guide.Step> steps(String item) {
        List<Guide.Step> steps = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Guides.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells[0].equals(item)) {
                    String sentence = Objects.requireNonNull(sentences.get(item + "." + cells[1]), line);
                    steps.add(new Guide.Step(cells[1], sentence, cells[2], cells[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file of this bundle cannot be read", e);
        }
        return steps;
    }
}
