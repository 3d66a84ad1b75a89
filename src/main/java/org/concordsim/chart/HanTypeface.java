package org.concordsim.chart;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A typeface of the machine with Chinese characters, for text that the one of the figures cannot
 * write; such figures may look different elsewhere. The one whose name comes first is taken, of
 * those made for simplified Chinese if there are any.
 */
final class HanTypeface {
  private static final String SAMPLE = "机构纠纷治理贡献";
  private static final String SIMPLIFIED = "(?i).*(SC|Hans|CN|GB|WenQuanYi|YaHei|SimHei).*";

  private static final Optional<Font> REGULAR = find("(?i).*(regular|medium|400).*");
  private static final Optional<Font> BOLD = find("(?i).*(bold|700).*");

  private HanTypeface() {}

  static boolean exists() {
    return REGULAR.isPresent();
  }

  /** This font, or one of the same size that can write the text if there is any. */
  static Font fitting(String text, Font font) {
    if (font.canDisplayUpTo(text) < 0) {
      return font;
    }
    boolean bold = font.getFontName(Locale.ROOT).contains("Bold");
    return (bold ? BOLD : REGULAR)
        .map(found -> found.deriveFont(font.getSize2D()))
        .filter(found -> found.canDisplayUpTo(text) < 0)
        .orElse(font);
  }

  private static Optional<Font> find(String style) {
    return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .filter(font -> !font.isTransformed() && font.canDisplayUpTo(SAMPLE) < 0)
        .min(
            Comparator.comparing((Font font) -> !font.getFontName(Locale.ROOT).matches(SIMPLIFIED))
                .thenComparing(font -> !font.getFontName(Locale.ROOT).matches(style))
                .thenComparing(font -> font.getFontName(Locale.ROOT)));
  }
}
