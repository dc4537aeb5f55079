// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListsWords;

/** A table of any length on paper, across the page, with a heading and some lines before it. Its rows are written as they come and never held. */
public final class TablePdf {

    private static final float MARGIN = 40;
    private static final float FOOT = 26;
    /** So many rows wait before they are written. */
    private static final int CHUNK = 200;

    private final Language language;
    private final ListsWords words;

    public TablePdf(Language language) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(ListsWords.class);
    }

    /**
     * Writes it.
     *
     * @param lines what stands before the table
     * @param generated day and time, as it is read
     * @param widths of the columns, in any unit
     * @param rows as many cells each as there are heads
     * @throws InterruptedIOException if the thread was interrupted
     */
    public void write(String title, List<String> lines, String generated, List<String> heads, float[] widths, Stream<List<String>> rows,
            OutputStream out) throws IOException {
        try {
            Font strong = font(BaseFont.HELVETICA_BOLD, 8);
            Font plain = font(BaseFont.HELVETICA, 8);
            Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN + FOOT);
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            writer.setPageEvent(new Foot(language.text(words.pdf_foot_text, generated), plain));
            document.addTitle(title);
            document.addCreator("SeCo");
            document.open();
            document.add(new Paragraph(WinAnsi.of(title), font(BaseFont.HELVETICA_BOLD, 14)));
            for (String line : lines) {
                Paragraph paragraph = new Paragraph(WinAnsi.of(line), font(BaseFont.HELVETICA, 9));
                paragraph.setSpacingBefore(3);
                document.add(paragraph);
            }
            table(document, heads, widths, rows.iterator(), strong, plain);
            document.close();
        } catch (DocumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void table(Document document, List<String> heads, float[] widths, Iterator<List<String>> rows, Font strong, Font plain)
            throws InterruptedIOException {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(12);
        table.setHeaderRows(1);
        table.setComplete(false);
        for (String head : heads) {
            PdfPCell cell = cell(head, strong);
            cell.setGrayFill(0.92f);
            table.addCell(cell);
        }
        for (int count = 1; rows.hasNext(); count++) {
            rows.next().forEach(text -> table.addCell(cell(text, plain)));
            if (count % CHUNK == 0) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException();
                }
                document.add(table);
            }
        }
        table.setComplete(true);
        document.add(table);
    }

    private static PdfPCell cell(String text, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(WinAnsi.of(text), font));
        cell.setBorderWidth(0.4f);
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        return cell;
    }

    private static Font font(String name, float size) throws IOException {
        return new Font(BaseFont.createFont(name, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED), size);
    }

    /** The line at the foot of each page; how many pages there are is put in when the last one is written. */
    private final class Foot extends PdfPageEventHelper {

        private static final float ROOM = 160;

        private final String text;
        private final Font font;
        private PdfTemplate total;

        private Foot(String text, Font font) {
            this.text = text;
            this.font = font;
        }

        @Override
        public void onOpenDocument(PdfWriter writer, Document document) {
            total = writer.getDirectContent().createTemplate(ROOM, 12);
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_LEFT, new Phrase(WinAnsi.of(text), font), document.left(), FOOT, 0);
            String page = Integer.toString(writer.getPageNumber());
            ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_RIGHT, new Phrase(page, font), document.right() - 40, FOOT, 0);
            writer.getDirectContent().addTemplate(total, document.right() - 40, FOOT);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            ColumnText.showTextAligned(total, Element.ALIGN_LEFT, new Phrase(" / " + (writer.getPageNumber() - 1), font), 0, 0, 0);
        }
    }
}
