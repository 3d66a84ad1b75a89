package org.concordsim.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGPath;
import org.apache.batik.svggen.SimpleImageHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes a figure as SVG, with text as outlines so that it needs no font. */
final class SvgWriter {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String CONCORD = "urn:concordsim:figure";

  private SvgWriter() {}

  static void write(Figure figure, OutputStream out) throws IOException {
    Drawing graphics = new Drawing(new Context(emptyDocument()));
    figure.paint(graphics);
    Element root = graphics.getRoot();
    root.insertBefore(graphics.alphabet, root.getFirstChild());
    setSize(root, figure);
    keepPixelsSharp(root);
    describe(root, figure.provenance());
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    graphics.stream(root, writer, false, false);
    writer.flush();
  }

  /** Without the format of numbers that Batik shares between all threads, though it is not safe. */
  private static final class Context extends SVGGeneratorContext {
    Context(Document document) {
      super(document);
      setIDGenerator(new SVGIDGenerator());
      setExtensionHandler(new DefaultExtensionHandler());
      setStyleHandler(new DefaultStyleHandler());
      setErrorHandler(new DefaultErrorHandler());
      setGenericImageHandler(new SimpleImageHandler(new InlineImages()));
      setComment("Concord");
      decimalFormat = new Coordinates();
    }
  }

  /** Batik measures text in whole pixels of a screen, and so puts labels where they do not fit. */
  private static final class Drawing extends SVGGraphics2D {
    private final Graphics2D measure =
        new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    /** The outlines of letters; a line of text refers to them. */
    private final Element alphabet;

    private final Map<Letter, String> references = new HashMap<>();

    Drawing(SVGGeneratorContext context) {
      super(context, true);
      alphabet = element("defs");
      measure.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      measure.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
      return measure.getFontMetrics(font);
    }

    @Override
    public void drawString(String line, float x, float y) {
      Element letters = element("g");
      for (Letter.Placed placed : Letter.of(line, getFont())) {
        Element use = element("use");
        use.setAttribute("x", generatorCtx.doubleString(x + placed.x()));
        use.setAttribute("y", generatorCtx.doubleString(y));
        use.setAttributeNS(
            XLINK, "xlink:href", references.computeIfAbsent(placed.letter(), this::define));
        letters.appendChild(use);
      }
      domGroupManager.addElement(letters, DOMGroupManager.FILL);
    }

    private String define(Letter letter) {
      String name = "letter" + (references.size() + 1);
      Element path = element("path");
      path.setAttribute("id", name);
      path.setAttribute("d", SVGPath.toSVGPathData(letter.outline(), generatorCtx));
      alphabet.appendChild(path);
      return "#" + name;
    }

    private Element element(String name) {
      return getDOMFactory().createElementNS(SVG, name);
    }
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void setSize(Element root, Figure figure) {
    root.setAttribute("width", millimetres(figure.width()));
    root.setAttribute("height", millimetres(figure.height()));
    root.setAttribute(
        "viewBox",
        "0 0 " + Numbers.decimals(figure.width(), 3) + " " + Numbers.decimals(figure.height(), 3));
  }

  private static String millimetres(double points) {
    return Numbers.decimals(points / Figure.POINTS_PER_MILLIMETRE, 3) + "mm";
  }

  /** A lattice is drawn with one pixel a cell: a viewer that smooths would invent values. */
  private static void keepPixelsSharp(Element root) {
    NodeList images = root.getElementsByTagName("image");
    for (int i = 0; i < images.getLength(); i++) {
      ((Element) images.item(i)).setAttribute("style", "image-rendering:pixelated");
    }
  }

  private static void describe(Element root, Provenance provenance) {
    Document document = root.getOwnerDocument();
    Element metadata = document.createElementNS(SVG, "metadata");
    provenance
        .particulars()
        .forEach(
            (name, value) -> {
              Element part = document.createElementNS(CONCORD, "concord:" + name);
              part.setAttribute("xmlns:concord", CONCORD);
              part.setTextContent(value);
              metadata.appendChild(part);
            });
    root.insertBefore(metadata, root.getFirstChild());
    root.insertBefore(text(document, "desc", provenance.description()), root.getFirstChild());
    root.insertBefore(text(document, "title", provenance.title()), root.getFirstChild());
  }

  private static Element text(Document document, String name, String text) {
    Element element = document.createElementNS(SVG, name);
    element.setTextContent(text);
    return element;
  }
}
