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
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import lu.seco.ui.internal.detail.Detail;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.list.ListsWords;

/** The story of one report or reception on paper: its facts, and every moment with what proves it. */
public final class StoryPdf {

    private static final float MARGIN = 48;
    private static final float FOOT = 30;
    private static final float[] MOMENTS = {18, 34, 32, 16};
    private static final float[] FACTS = {25, 75};

    private final Language language;
    private final ListsWords words;
    private final Messages common;

    public StoryPdf(Language language) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(ListsWords.class);
        common = language.messages();
    }

    /**
     * Writes it.
     *
     * @param generated day and time, as it is read
     */
    public void write(Detail story, String generated, OutputStream out) throws IOException {
        // the number of pages is known only when all is laid out: a story is short, so it is done twice
        int pages = layOut(story, generated, 0, OutputStream.nullOutputStream());
        layOut(story, generated, pages, out);
    }

    private int layOut(Detail story, String generated, int pages, OutputStream out) throws IOException {
        try {
            Fonts fonts = new Fonts();
            Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + FOOT);
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            writer.setPageEvent(new Foot(language.text(words.pdf_foot_text, generated), pages, fonts.small));
            document.addTitle(story.file().name());
            document.addCreator("SeCo");
            document.open();
            document.add(new Paragraph(WinAnsi.of(story.file().name()), fonts.title));
            Paragraph subtitle = new Paragraph(WinAnsi.of(words.pdf_title_text), fonts.small);
            subtitle.setSpacingAfter(14);
            document.add(subtitle);
            document.add(facts(story, fonts));
            document.add(moments(story, fonts));
            int count = writer.getPageNumber();
            document.close();
            return count;
        } catch (DocumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static PdfPTable facts(Detail story, Fonts fonts) {
        PdfPTable table = table(FACTS);
        for (Detail.Line fact : story.facts()) {
            table.addCell(cell(fact.name(), fonts.small, true));
            table.addCell(cell(fact.value(), fonts.plain, true));
        }
        table.setSpacingAfter(16);
        return table;
    }

    private PdfPTable moments(Detail story, Fonts fonts) {
        PdfPTable table = table(MOMENTS);
        table.setHeaderRows(1);
        List.of(common.detail_time_label, common.detail_event_label, common.detail_evidence_label, common.detail_source_label)
                .forEach(title -> {
                    PdfPCell head = cell(title, fonts.strong, false);
                    head.setGrayFill(0.92f);
                    table.addCell(head);
                });
        for (Detail.Moment moment : story.timeline()) {
            table.addCell(cell(moment.at(), fonts.plain, false));
            table.addCell(cell(moment.text(), fonts.plain, false));
            table.addCell(cell(moment.evidence(), fonts.fixed, false));
            table.addCell(cell(moment.source(), fonts.small, false));
        }
        return table;
    }

    private static PdfPTable table(float[] widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    private static PdfPCell cell(String text, Font font, boolean bare) {
        PdfPCell cell = new PdfPCell(new Phrase(WinAnsi.of(text), font));
        cell.setBorderWidth(bare ? 0 : 0.4f);
        cell.setPadding(bare ? 2 : 4);
        cell.setPaddingBottom(bare ? 3 : 5);
        return cell;
    }

    /** The fonts that need not be embedded. */
    private static final class Fonts {

        private final Font title = font(BaseFont.HELVETICA_BOLD, 15);
        private final Font strong = font(BaseFont.HELVETICA_BOLD, 8.5f);
        private final Font plain = font(BaseFont.HELVETICA, 8.5f);
        private final Font small = font(BaseFont.HELVETICA, 8);
        private final Font fixed = font(BaseFont.COURIER, 7.5f);

        private Fonts() throws IOException {
        }

        private static Font font(String name, float size) throws IOException {
            return new Font(BaseFont.createFont(name, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED), size);
        }
    }

    /** The line at the foot of each page. */
    private final class Foot extends PdfPageEventHelper {

        private final String text;
        private final int pages;
        private final Font font;

        private Foot(String text, int pages, Font font) {
            this.text = text;
            this.pages = pages;
            this.font = font;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            String page = language.text(words.pdf_page_text, writer.getPageNumber(), pages);
            ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_LEFT, new Phrase(WinAnsi.of(text), font), document.left(),
                    FOOT, 0);
            ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_RIGHT, new Phrase(WinAnsi.of(page), font), document.right(),
                    FOOT, 0);
        }
    }
}
