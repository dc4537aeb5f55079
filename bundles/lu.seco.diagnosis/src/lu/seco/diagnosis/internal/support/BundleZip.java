// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.diagnosis.internal.Reason;
import org.osgi.service.log.Logger;

/** Writes parts as a zip, each through the mask. The only way out: what it tells of each file is what leaves. */
final class BundleZip {

    private final Mask mask;
    private final Texts texts;
    private final Clock clock;
    private final Logger log;
    private final List<String> missing = new ArrayList<>();

    BundleZip(Mask mask, Texts texts, Clock clock, Logger log) {
        this.mask = mask;
        this.texts = texts;
        this.clock = clock;
        this.log = log;
    }

    /** Writes without closing what is underneath. */
    void write(OutputStream output, List<Part> parts, BiConsumer<String, String> told) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        for (Part part : parts) {
            put(zip, mask.of(part.name()).replaceAll("[^A-Za-z0-9._/-]", "_"), text(part), told);
        }
        put(zip, "README.txt", mask.of(readme()), told);
        zip.finish();
        zip.flush();
    }

    /** The text as it leaves. */
    private String text(Part part) {
        try {
            String text = part.content().text(mask);
            return part.masked() ? text : mask.of(text);
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            // whatever is wrong with it is what support wants to know
            log.warn("{} is not in the support bundle: {}", part.name(), e.toString());
            String told = texts.text(Message.of("support.missing", part.name(), Reason.of(e)));
            missing.add(told);
            return mask.of(told) + "\n";
        }
    }

    private String readme() {
        String about = texts.text(Message.of("support.about", clock.instant()));
        return about + "\n\n" + (missing.isEmpty() ? texts.text(Message.of("support.complete")) : String.join("\n", missing)) + "\n";
    }

    private void put(ZipOutputStream zip, String name, String text, BiConsumer<String, String> told) throws IOException {
        told.accept(name, text);
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(clock.millis());
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
