// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.exchange.internal.files.Durable;
import lu.seco.exchange.internal.files.FreeName;

/** The sentence that lies beside a refused file: {@code DECSAL.dta.txt} beside {@code DECSAL.dta}. */
final class Sentences {

    private static final String ENDING = ".txt";
    private static final int LONGEST = 255;
    private static final int MOST = 9_999;

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    /** A place in a folder where neither a file nor a sentence of that name lies. */
    Path freePlace(Path folder, String name) throws IOException {
        for (int number = 1; number <= MOST; number++) {
            Path place = folder.resolve(FreeName.numbered(name, number));
            if (!there(place) && !there(beside(place))) {
                return place;
            }
        }
        throw new FileAlreadyExistsException(folder.resolve(name).toString());
    }

    private static boolean there(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    static Path beside(Path place) {
        String stem = place.getFileName().toString();
        while (stem.getBytes(StandardCharsets.UTF_8).length + ENDING.length() > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return place.resolveSibling(stem + ENDING);
    }

    /** Durable. */
    void write(Path place, Message why) throws IOException {
        Durable.write(beside(place), texts.text(why) + System.lineSeparator());
    }
}
