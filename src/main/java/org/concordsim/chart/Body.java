package org.concordsim.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What stands between the title and the caption of a figure. */
interface Body {
  /** Height in points that it takes when it is so wide. */
  double height(double width);

  void draw(Graphics2D graphics, Rectangle2D area);

  /** One above the other. */
  static Body stacked(List<Body> bodies) {
    return new Body() {
      @Override
      public double height(double width) {
        return bodies.stream().mapToDouble(body -> body.height(width)).sum();
      }

      @Override
      public void draw(Graphics2D graphics, Rectangle2D area) {
        double y = area.getY();
        for (Body body : bodies) {
          double height = body.height(area.getWidth());
          body.draw(graphics, new Rectangle2D.Double(area.getX(), y, area.getWidth(), height));
          y += height;
        }
      }
    };
  }
}
