// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.util.List;
import lu.seco.core.content.Records;
import lu.seco.core.file.DecodedPage;
import lu.seco.service.internal.print.Mask;

/** One form of the answer to {@code seco decode}. */
interface DecodeAnswer {

    /** Tells records. */
    void page(DecodedPage page, Mask mask) throws IOException;

    /** Tells sums. */
    void totals(List<Records.Total> totals) throws IOException;
}
