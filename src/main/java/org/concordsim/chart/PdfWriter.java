package org.concordsim.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

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
      graphics.setFontTextDrawer(new Letters());
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

  /** Draws text as outlines of letters, each a form of its own that the page refers to. */
  private static final class Letters extends PdfBoxGraphics2DFontTextDrawer {
    private final Map<Letter, PDFormXObject> forms = new HashMap<>();

    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv page) {
      return true;
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv page)
        throws IOException {
      StringBuilder line = new StringBuilder();
      for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
        line.append(c);
      }
      page.applyPaint(page.getPaint(), new Rectangle());
      double x = 0;
      for (Letter.Placed placed : Letter.of(line.toString(), page.getFont())) {
        PDFormXObject form = forms.get(placed.letter());
        if (form == null) {
          form = form(placed.letter().outline(), page.getDocument());
          forms.put(placed.letter(), form);
        }
        float step = (float) (placed.x() - x);
        page.getContentStream().transform(Matrix.getTranslateInstance(step, 0));
        page.getContentStream().drawForm(form);
        x = placed.x();
      }
    }

    private static PDFormXObject form(Shape outline, PDDocument document) throws IOException {
      PDFormXObject form = new PDFormXObject(document);
      Rectangle2D bounds = outline.getBounds2D();
      form.setBBox(
          new PDRectangle(
              (float) bounds.getX() - 1,
              (float) bounds.getY() - 1,
              (float) bounds.getWidth() + 2,
              (float) bounds.getHeight() + 2));
      try (PDFormContentStream content = new PDFormContentStream(form)) {
        fill(outline, content);
      }
      return form;
    }

    /** PDF knows cubic curves alone. */
    private static void fill(Shape outline, PDFormContentStream content) throws IOException {
      float[] p = new float[6];
      float x = 0;
      float y = 0;
      for (PathIterator part = outline.getPathIterator(null); !part.isDone(); part.next()) {
        switch (part.currentSegment(p)) {
          case PathIterator.SEG_MOVETO -> content.moveTo(x = p[0], y = p[1]);
          case PathIterator.SEG_LINETO -> content.lineTo(x = p[0], y = p[1]);
          case PathIterator.SEG_QUADTO -> {
            content.curveTo(
                (x + 2 * p[0]) / 3,
                (y + 2 * p[1]) / 3,
                (2 * p[0] + p[2]) / 3,
                (2 * p[1] + p[3]) / 3,
                x = p[2],
                y = p[3]);
          }
          case PathIterator.SEG_CUBICTO ->
              content.curveTo(p[0], p[1], p[2], p[3], x = p[4], y = p[5]);
          default -> content.closePath();
        }
      }
      content.fill();
    }
  }
}
