package org.concordsim.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.IOException;
import java.io.OutputStream;
import java.text.AttributedCharacterIterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes a figure as a PDF of one page, with text as outlines so that it needs no font. */
final class PdfWriter {
  private PdfWriter() {}

  static void write(Figure figure, OutputStream out) throws IOException {
    float width = (float) figure.width();
    float height = (float) figure.height();
    try (PDDocument document = new PDDocument()) {
      // Otherwise the file's identifier is made from the clock.
      document.setDocumentId(0L);
      document.setDocumentInformation(information(figure.provenance()));
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
      graphics.setFontTextDrawer(new Outlines());
      figure.paint(graphics);
      graphics.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(graphics.getXFormObject());
      }
      document.save(out);
    }
  }

  /** Without dates: a figure that is drawn again is the same file. */
  private static PDDocumentInformation information(Provenance provenance) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(provenance.title());
    information.setSubject(provenance.description());
    information.setCreator("Concord");
    provenance.particulars().forEach(information::setCustomMetadataValue);
    return information;
  }

  /** Text that is never drawn as text falls back to its outlines. */
  private static final class Outlines extends PdfBoxGraphics2DFontTextDrawer {
    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv environment) {
      return false;
    }
  }
}
