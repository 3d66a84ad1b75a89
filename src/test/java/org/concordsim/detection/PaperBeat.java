package org.concordsim.detection;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A beat on paper: what is written down of a cell is known of it, all else is zero. */
final class PaperBeat implements Beat {
  private final Map<String, Double> written = new HashMap<>();
  private final Set<String> asked = new TreeSet<>();
  private int day;

  PaperBeat on(int today) {
    day = today;
    return this;
  }

  PaperBeat write(String what, int cell, double value) {
    written.put(what + cell, value);
    return this;
  }

  private double read(String what, int cell) {
    asked.add(what);
    return written.getOrDefault(what + cell, 0.0);
  }

  @Override
  public int day() {
    return day;
  }

  @Override
  public int residents(int cell) {
    return (int) read("residents", cell);
  }

  @Override
  public int daysSinceVisit(int cell) {
    return (int) read("since", cell);
  }

  @Override
  public int visits(int cell) {
    return (int) read("visits", cell);
  }

  @Override
  public int confirmedReports(int cell) {
    return (int) read("confirmed", cell);
  }

  @Override
  public double recentReports(int cell) {
    return read("recent", cell);
  }

  @Override
  public double recentReportsNearby(int cell) {
    return read("nearby", cell);
  }

  @Override
  public boolean hasPost(int cell) {
    return read("post", cell) > 0;
  }

  @Override
  public double chance(int cell) {
    return read("chance", cell);
  }

  @Override
  public boolean signal(int cell, double sensitivity, double specificity) {
    return read("chance", cell) < (read("open", cell) > 0 ? sensitivity : 1 - specificity);
  }

  @Override
  public int latentEscalations(int cell) {
    return (int) read("latent", cell);
  }

  /** What somebody has asked for, of any cell. */
  Set<String> asked() {
    return asked;
  }

  /** The more urgent of cells 0 and 1. */
  int choose(DetectionPolicy policy) {
    return policy.urgency(this, 1) > policy.urgency(this, 0) ? 1 : 0;
  }
}
