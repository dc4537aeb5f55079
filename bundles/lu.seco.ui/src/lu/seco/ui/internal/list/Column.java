// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.Objects;
import java.util.function.Function;
import org.eclipse.swt.graphics.Image;

/**
 * One column of a list, in one place for showing, copying and keeping its width.
 *
 * @param id name under which its width is kept
 * @param title heading
 * @param width width in points until a person changes it
 * @param text what stands in it
 * @param image what is drawn in front; may give null for none
 * @param <R> kind of row
 */
public record Column<R>(String id, String title, int width, Function<R, String> text, Function<R, Image> image) {

    public Column {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(image, "image");
    }

    public static <R> Column<R> of(String id, String title, int width, Function<R, String> text) {
        return new Column<>(id, title, width, text, row -> null);
    }
}
