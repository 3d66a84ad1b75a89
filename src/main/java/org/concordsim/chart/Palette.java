package org.concordsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import org.concordsim.dispute.Stage;

/**
 * Colours and lines, the same in all charts. The hues are those of Okabe and Ito (2008), which
 * people with any of the common colour deficiencies can tell apart; yellow is left out, too faint
 * on white.
 */
final class Palette {
  static final Color INK = new Color(0x222222);
  static final Color QUIET = new Color(0x666666);
  static final Color RULE = new Color(0xBBBBBB);
  static final Color GRID = new Color(0xE6E6E6);
  static final Color SHADE = new Color(0xEEEEEE);

  static final Stroke HAIRLINE = new BasicStroke(0.4f);
  static final Stroke THIN = new BasicStroke(0.6f);
  static final Stroke LINE = new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  static final Stroke DASHED =
      new BasicStroke(
          0.7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0);

  private static final Color SKY_BLUE = new Color(0x56B4E9);
  private static final Color BLUISH_GREEN = new Color(0x009E73);
  private static final Color ORANGE = new Color(0xE69F00);
  private static final Color VERMILLION = new Color(0xD55E00);
  private static final Color BLUE = new Color(0x0072B2);
  private static final Color REDDISH_PURPLE = new Color(0xCC79A7);
  private static final Color BASELINE = new Color(0x555555);

  private static final List<Color> ARMS =
      List.of(BLUE, ORANGE, BLUISH_GREEN, REDDISH_PURPLE, SKY_BLUE, VERMILLION);

  private Palette() {}

  static Color of(Stage stage) {
    return switch (stage) {
      case GRIEVANCE -> SKY_BLUE;
      case CONFRONTATION -> BLUISH_GREEN;
      case OPEN -> ORANGE;
      case FORMAL -> VERMILLION;
      case CRISIS -> Color.BLACK;
    };
  }

  /** The baseline is grey; the others take turns, so that a seventh repeats the first. */
  static Color of(String arm, ChartSource source) {
    if (source.baseline().filter(arm::equals).isPresent()) {
      return BASELINE;
    }
    List<String> others =
        source.arms().stream()
            .filter(name -> source.baseline().filter(name::equals).isEmpty())
            .toList();
    return ARMS.get(Math.max(0, others.indexOf(arm)) % ARMS.size());
  }

  static Color faint(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }
}
