package org.concordsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartCatalogueTest {
  private static final Set<Format> ALL = EnumSet.allOf(Format.class);
  private static final InventedResults TWO_ARMS = InventedResults.small(3, "none", "oracle");

  @TempDir Path folder;

  /** Those of one point; {@link SweepChartsTest} has the others. */
  static List<String> names() {
    return ChartCatalogue.names().stream()
        .filter(name -> ChartCatalogue.find(name).suits(TWO_ARMS))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyFormatIsWrittenAndNothingElse(String name) throws IOException {
    List<Path> written = ChartCatalogue.draw(TWO_ARMS, name, ALL, 120, folder);

    assertThat(written)
        .containsExactly(
            folder.resolve(name + ".svg"),
            folder.resolve(name + ".pdf"),
            folder.resolve(name + ".png"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(written);
    }
    assertThat(ImageIO.read(written.get(2).toFile()).getWidth()).isEqualTo(1417);
  }

  @ParameterizedTest
  @MethodSource("names")
  void drawnTwiceTheBytesAreTheSame(String name) throws Exception {
    List<Path> first = ChartCatalogue.draw(TWO_ARMS, name, ALL, 120, folder.resolve("first"));
    Thread.sleep(5);
    List<Path> second = ChartCatalogue.draw(TWO_ARMS, name, ALL, 120, folder.resolve("second"));

    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theMachinesLanguageChangesNothing(String name) throws IOException {
    Locale before = Locale.getDefault();
    try {
      List<Path> here = ChartCatalogue.draw(TWO_ARMS, name, ALL, 120, folder.resolve("here"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      List<Path> there = ChartCatalogue.draw(TWO_ARMS, name, ALL, 120, folder.resolve("there"));
      for (int i = 0; i < here.size(); i++) {
        assertThat(there.get(i)).hasSameBinaryContentAs(here.get(i));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anSvgCarriesItsRecipeAndNeedsNoFont() throws Exception {
    Path file = ChartCatalogue.draw(TWO_ARMS, "map", Set.of(Format.SVG), 180, folder).get(0);

    Document svg =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(withoutDoctype(Files.readString(file))));
    Element root = svg.getDocumentElement();
    assertThat(root.getAttribute("width")).isEqualTo("180.000mm");
    String metadata = root.getElementsByTagName("metadata").item(0).getTextContent();
    assertThat(metadata).contains(TWO_ARMS.scenarioHash(), TWO_ARMS.redrawCommand());
    assertThat(root.getElementsByTagName("text").getLength()).isZero();
    NodeList images = root.getElementsByTagName("image");
    assertThat(images.getLength()).isEqualTo(TWO_ARMS.arms().size());
  }

  @Test
  void aPdfCarriesItsRecipeAndNoDate() throws IOException {
    Path file = ChartCatalogue.draw(TWO_ARMS, "rates", Set.of(Format.PDF), 180, folder).get(0);

    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDDocumentInformation information = document.getDocumentInformation();
      assertThat(information.getCustomMetadataValue("ScenarioHash"))
          .isEqualTo(TWO_ARMS.scenarioHash());
      assertThat(information.getCustomMetadataValue("Command")).isEqualTo(TWO_ARMS.redrawCommand());
      assertThat(information.getCreationDate()).isNull();
      assertThat(document.getPage(0).getResources().getFontNames()).isEmpty();
    }
  }

  @Test
  void aPngCarriesItsRecipe() throws IOException {
    Path file = ChartCatalogue.draw(TWO_ARMS, "rates", Set.of(Format.PNG), 180, folder).get(0);

    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertThat(bytes)
        .contains("tEXtScenarioHash\0" + TWO_ARMS.scenarioHash())
        .contains("tEXtCommand\0" + TWO_ARMS.redrawCommand());
  }

  @Test
  void anUnknownNameOrWidthWritesNothing() {
    assertThatThrownBy(() -> ChartCatalogue.draw(TWO_ARMS, "pie", ALL, 180, folder))
        .hasMessageContaining("'pie'")
        .hasMessageContaining("pyramid");
    assertThatThrownBy(() -> ChartCatalogue.draw(TWO_ARMS, "rates", ALL, Double.NaN, folder))
        .hasMessageContaining("80 to 1000 mm");
    assertThat(folder).isEmptyDirectory();
  }

  private static byte[] withoutDoctype(String svg) {
    return svg.replaceFirst("(?s)<!DOCTYPE.*?>", "").getBytes(StandardCharsets.UTF_8);
  }
}
