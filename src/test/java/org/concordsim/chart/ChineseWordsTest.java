package org.concordsim.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SimpleImageHandler;
import org.concordsim.results.SweptFactor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class ChineseWordsTest {
  private static final Words CHINESE = Words.in(Locale.CHINESE);
  private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z][\\w.-]+");
  private static final SweptFactor ALLIANCE = onOff("institutions.peace-alliance");
  private static final SweptFactor SERVICE = onOff("institutions.one-net-service");

  private static SweptFactor onOff(String path) {
    return InventedSweep.factor(path, false, "off", "off", "on");
  }

  /** Every chart of every kind of results. */
  static Stream<Arguments> charts() {
    List<ChartSource> sources =
        List.of(
            InventedResults.small(1, "none"),
            InventedResults.small(3, "none", "uniform", "oracle"),
            InventedSweep.grid(InventedSweep.WORKERS, InventedSweep.SPEED, "a"),
            InventedSweep.grid(InventedSweep.WORKERS, InventedSweep.POLICY, "a", "b"),
            InventedSweep.grid(ALLIANCE, SERVICE, "a"),
            InventedSweep.grid(ALLIANCE, SERVICE, "a", "b"),
            InventedSweep.star("a", "b"),
            InventedSweep.cloud(30, "a", "b"));
    return sources.stream()
        .flatMap(
            source ->
                ChartCatalogue.names().stream()
                    .filter(name -> ChartCatalogue.find(name).suits(source))
                    .map(name -> Arguments.of(name, source)));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void onlyNamesAndCommandsStayAsTheyAre(String name, ChartSource source) {
    for (double width : new double[] {230, 510}) {
      String given = given(source);
      assertThat(texts(ChartCatalogue.find(name).draw(source, CHINESE, width)))
          .isNotEmpty()
          .allSatisfy(text -> assertThat(latin(text)).allMatch(given::contains));
    }
  }

  /** What scenarios and commands call by these names. */
  private static String given(ChartSource source) {
    List<String> names = new ArrayList<>(source.arms());
    for (SweptFactor factor : source.factors()) {
      if (!factor.path().startsWith("institutions.")) {
        names.add(factor.path());
        names.addAll(factor.levels());
        names.add(factor.base());
      }
    }
    names.addAll(List.of(source.title(), source.scenarioHash(), source.redrawCommand()));
    names.add("keep: ledger");
    return String.join(" ", names);
  }

  private static List<String> latin(String text) {
    return LATIN.matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<String> texts(Figure figure) {
    List<String> texts = new ArrayList<>();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
    context.setGenericImageHandler(new SimpleImageHandler(new InlineImages()));
    figure.paint(
        new SVGGraphics2D(context, true) {
          @Override
          public void drawString(String text, float x, float y) {
            texts.add(text);
          }
        });
    return texts;
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument("http://www.w3.org/2000/svg", "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyWordHasItsChineseAndTakesTheSameValues() throws IOException {
    Properties english = words("messages.properties");
    Properties chinese = words("messages_zh.properties");
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : chinese.stringPropertyNames()) {
      // It chooses one of two names.
      if (!key.equals("institution")) {
        assertThat(values(chinese.getProperty(key)))
            .as(key)
            .isEqualTo(values(english.getProperty(key)));
      }
    }
  }

  @Test
  void chineseHasItsOwnPunctuation() throws IOException {
    Properties chinese = words("messages_zh.properties");
    Pattern english =
        Pattern.compile("\\p{IsHan} ?[,;:.!?(]|[,;:!?)]\\p{IsHan}|\\p{IsHan} \\p{IsHan}");
    for (String key : chinese.stringPropertyNames()) {
      assertThat(chinese.getProperty(key)).as(key).doesNotContainPattern(english);
    }
  }

  @Test
  void chineseIsBrokenBetweenCharactersButNotBeforeWhatEndsAPhrase() {
    String text = "虚线：基线方案（none）的均值。(c)、(d) 同一次重复中上述两率与 none 之差，取 n = 3 次重复的 95% 置信区间（t 分布）。";
    for (double width = 50; width < 300; width += 3) {
      double wide = width;
      List<String> lines = Lettering.wrap(text, Typeface.CAPTION, width);
      assertThat(lines)
          .allMatch(line -> Typeface.width(line, Typeface.CAPTION) <= wide)
          .noneMatch(line -> "，。、：；）)%".indexOf(line.charAt(0)) >= 0)
          .noneMatch(line -> "（(".indexOf(line.charAt(line.length() - 1)) >= 0);
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
  }

  private static List<String> values(String text) {
    return VALUE.matcher(text).results().map(match -> match.group(1)).sorted().toList();
  }

  private static Properties words(String name) throws IOException {
    Properties words = new Properties();
    try (Reader in =
        new InputStreamReader(
            ChineseWordsTest.class.getResourceAsStream("/org/concordsim/chart/" + name),
            StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }
}
