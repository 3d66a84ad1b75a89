package org.concordsim.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.concordsim.dispute.Stage;
import org.concordsim.statistics.Reached;

/**
 * Bars for the stages reached in the baseline at the left and in the arm at the right, the highest
 * at the top, and between them bands as thick as there are disputes.
 *
 * @param flows of this panel
 * @param all those of all panels, which share one scale
 */
record LedgerFlowPanel(Words words, LedgerFlows flows, List<LedgerFlows> all)
    implements PanelGrid.Ink {
  static final Color SAME = new Color(0xCCCCCC);
  static final Color LOWER = new Color(0x8CC9B5);
  static final Color HIGHER = new Color(0xC0408A);

  private static final int STAGES = Reached.values().length;
  private static final double LABELS = 60;
  private static final double BAR = 6;

  /** So that a label of two lines fits beside the thinnest bar. */
  private static final double LEAST_PITCH = 17;

  private static final double THINNEST = 0.3;
  private static final double READABLE = 7;

  @Override
  public void draw(Graphics2D g, Rectangle2D data, boolean leftmost, boolean lowest) {
    if (flows.isEmpty()) {
      Lettering.centred(
          g,
          words.say("no-data"),
          Typeface.NOTE,
          Palette.INK,
          data.getCenterX(),
          data.getCenterY());
      return;
    }
    double height = data.getHeight();
    double scale =
        all.stream()
            .filter(other -> !other.isEmpty())
            .mapToDouble(other -> scale(other, height))
            .min()
            .orElseThrow();
    double[] left = tops(data, flows::before, scale);
    double[] right = tops(data, flows::after, scale);
    double from = data.getX() + LABELS + BAR;
    double to = data.getMaxX() - LABELS - BAR;
    bands(g, left.clone(), right.clone(), from, to, scale);
    for (int stage = 0; stage < STAGES; stage++) {
      node(g, stage, flows.before(stage), from - BAR, left[stage], scale, true);
      node(g, stage, flows.after(stage), to, right[stage], scale, false);
    }
  }

  /** Points a dispute: what is left when every bar has the room of its label. */
  private static double scale(LedgerFlows flows, double height) {
    double low = 0;
    double high = height / flows.total();
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      boolean fits =
          Math.max(needed(flows::before, middle), needed(flows::after, middle)) <= height;
      low = fits ? middle : low;
      high = fits ? high : middle;
    }
    return low;
  }

  private static double needed(IntToDoubleFunction counts, double scale) {
    double sum = 0;
    for (int stage = 0; stage < STAGES; stage++) {
      sum += pitch(counts.applyAsDouble(stage), scale);
    }
    return sum;
  }

  private static double pitch(double count, double scale) {
    return count > 0 ? Math.max(LEAST_PITCH, count * scale + 4) : 0;
  }

  /** Tops of the bars, the highest stage first, spread over the height. */
  private static double[] tops(Rectangle2D data, IntToDoubleFunction counts, double scale) {
    double[] tops = new double[STAGES];
    int bars = 0;
    for (int stage = 0; stage < STAGES; stage++) {
      bars += counts.applyAsDouble(stage) > 0 ? 1 : 0;
    }
    double spare = Math.max(0, data.getHeight() - needed(counts, scale)) / Math.max(1, bars);
    double y = data.getY();
    for (int stage = STAGES - 1; stage >= 0; stage--) {
      double count = counts.applyAsDouble(stage);
      double room = pitch(count, scale) + (count > 0 ? spare : 0);
      tops[stage] = y + (room - count * scale) / 2;
      y += room;
    }
    return tops;
  }

  /** First what stayed the same, then what got better, last and on top what got worse. */
  private void bands(
      Graphics2D g, double[] left, double[] right, double from, double to, double scale) {
    double[][] starts = new double[STAGES][STAGES];
    double[][] ends = new double[STAGES][STAGES];
    for (int before = STAGES - 1; before >= 0; before--) {
      for (int after = STAGES - 1; after >= 0; after--) {
        double thick = flows.counts()[before][after] * scale;
        starts[before][after] = left[before];
        ends[before][after] = right[after];
        left[before] += thick;
        right[after] += thick;
      }
    }
    for (int kind : new int[] {0, -1, 1}) {
      for (int before = 0; before < STAGES; before++) {
        for (int after = 0; after < STAGES; after++) {
          double count = flows.counts()[before][after];
          if (count > 0 && Integer.signum(after - before) == kind) {
            double y = starts[before][after];
            g.setPaint(Palette.faint(kind == 0 ? SAME : kind < 0 ? LOWER : HIGHER, 190));
            g.fill(band(from, y, to, ends[before][after], Math.max(THINNEST, count * scale)));
            if (count * scale >= READABLE) {
              double middle = y + count * scale / 2 + 2.7;
              Lettering.left(g, Numbers.count(count), Typeface.NOTE, Palette.INK, from + 4, middle);
            }
          }
        }
      }
    }
  }

  private static Path2D band(double x1, double y1, double x2, double y2, double thick) {
    double middle = (x1 + x2) / 2;
    Path2D path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.curveTo(middle, y1, middle, y2, x2, y2);
    path.lineTo(x2, y2 + thick);
    path.curveTo(middle, y2 + thick, middle, y1 + thick, x1, y1 + thick);
    path.closePath();
    return path;
  }

  private void node(
      Graphics2D g, int stage, double count, double x, double top, double scale, boolean atLeft) {
    if (!(count > 0)) {
      return;
    }
    double height = Math.max(THINNEST, count * scale);
    g.setPaint(colour(stage));
    g.fill(new Rectangle2D.Double(x, top, BAR, height));
    double middle = top + height / 2;
    label(g, name(stage), Palette.INK, x, middle - 1.2, atLeft);
    label(g, Numbers.count(count), Palette.QUIET, x, middle + 6.6, atLeft);
  }

  private static void label(
      Graphics2D g, String text, Color colour, double x, double y, boolean atLeft) {
    String fitting = Lettering.shorten(text, Typeface.NOTE, LABELS - 4);
    if (atLeft) {
      Lettering.right(g, fitting, Typeface.NOTE, colour, x - 4, y);
    } else {
      Lettering.left(g, fitting, Typeface.NOTE, colour, x + BAR + 4, y);
    }
  }

  private String name(int stage) {
    Reached reached = Reached.values()[stage];
    return switch (reached) {
      case ABSENT, EARLIER -> words.say("ledger." + reached.name().toLowerCase(Locale.ROOT));
      default -> words.say("stage." + reached.name());
    };
  }

  private static Color colour(int stage) {
    int rung = stage - Reached.GRIEVANCE.ordinal();
    return rung < 0 ? Palette.RULE : Palette.of(Stage.values()[rung]);
  }
}
