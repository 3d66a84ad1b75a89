package org.concordsim.simulation;

import org.concordsim.city.City;
import org.concordsim.detection.WatchPoints;

/** Where the watch points of one community stand and which of its cells they watch. */
final class Watch {
  private final boolean[] post;
  private final boolean[] watched;

  /** Hazard with which a dispute in a watched cell is noticed, by stage. */
  private final double[] noticing = new double[4];

  private final double falseRate;
  private final int firstCell;

  /** Whether anything is watched here at all. */
  final boolean any;

  Watch(World world, int firstCell, int cells) {
    this.firstCell = firstCell;
    post = new boolean[cells];
    watched = new boolean[cells];
    var points = world.model.detection().policy().watchPoints();
    int posts = points.map(p -> p.postsBetween(firstCell, firstCell + cells)).orElse(0);
    any = posts > 0;
    falseRate = points.map(WatchPoints::falseRate).orElse(0.0);
    for (int i = 0; i < posts; i++) {
      place(world.city, points.get().radius());
    }
    for (int stage = 0; any && stage < noticing.length; stage++) {
      noticing[stage] = points.get().noticing(stage);
    }
  }

  /** The next post stands in the most populous cell that has none, of equals in the first. */
  private void place(City city, int radius) {
    int best = -1;
    for (int i = 0; i < post.length; i++) {
      if (!post[i] && (best < 0 || residents(city, i) > residents(city, best))) {
        best = i;
      }
    }
    post[best] = true;
    var here = city.cell(firstCell + best);
    for (int i = 0; i < post.length; i++) {
      var there = city.cell(firstCell + i);
      int distance = Math.max(Math.abs(here.x() - there.x()), Math.abs(here.y() - there.y()));
      watched[i] |= distance <= radius;
    }
  }

  private int residents(City city, int local) {
    return city.residents(firstCell + local);
  }

  boolean hasPost(int cell) {
    return post[cell - firstCell];
  }

  /** False alarms of a post in a year. */
  double falseRate() {
    return falseRate;
  }

  /** Hazard per day with which a dispute of a cell is noticed at a stage. */
  double noticing(int cell, int stage) {
    return watched[cell - firstCell] ? noticing[stage] : 0;
  }
}
