package org.concordsim.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordsim.chart.ChartCatalogue;
import picocli.CommandLine.Option;

/** The language of the words in figures, for commands that draw. */
final class LanguageOption {
  private static final String USUAL = "en";
  private static final List<String> LANGUAGES = List.of(USUAL, "zh");

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description =
          "The language of the words in figures: en or zh. Names that the scenario gives stay as"
              + " they are.",
      defaultValue = USUAL)
  private String language;

  /** What is wrong with it, if anything. */
  Optional<String> problem() {
    if (!LANGUAGES.contains(language)) {
      return Optional.of(
          "--lang: there are no words in '%s'; there are %s"
              .formatted(language, String.join(", ", LANGUAGES)));
    }
    if (!ChartCatalogue.canWrite(locale())) {
      return Optional.of(
          "--lang: no font of this machine has Chinese characters; install one, such as Noto Sans"
              + " CJK or WenQuanYi Zen Hei");
    }
    return Optional.empty();
  }

  /** The language. */
  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /** What it adds to a command that does the same again; nothing for the usual language. */
  String inCommand() {
    return language.equals(USUAL) ? "" : " --lang " + language;
  }
}
