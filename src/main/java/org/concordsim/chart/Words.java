package org.concordsim.chart;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every word that a reader of a figure sees, in one language. */
final class Words {
  private static final String BUNDLE = "org.concordsim.chart.messages";

  private final ResourceBundle bundle;

  private Words(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** A language without words of its own gets the English ones, never the machine's. */
  static Words in(Locale locale) {
    ResourceBundle.Control noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Words(ResourceBundle.getBundle(BUNDLE, locale, noFallback));
  }

  /** One after the other, as the language puts them. */
  String join(List<String> sentences) {
    return String.join(say("sentences.between"), sentences);
  }

  /** Numbers come as text already, so that no locale formats them. */
  String say(String key, String... values) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
  }
}
