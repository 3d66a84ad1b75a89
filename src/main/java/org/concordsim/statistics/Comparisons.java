package org.concordsim.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.outcome.Measure;

/**
 * Compares arms. The tests of all points are adjusted at once, because they are cheap and belong
 * together; all else is computed for the points that are asked for, and nothing of it is kept.
 */
public final class Comparisons {
  /** From so many replicates on, every statistic is given. */
  public static final int ENOUGH_REPLICATES = BcaInterval.FEWEST;

  /** From so many on, it is told how good a choice an arm is. */
  public static final int CHOICE_REPLICATES = PosteriorMeans.FEWEST;

  /** Outcomes whose draws and resamples are in memory at a time. */
  private static final int AT_ONCE = 8;

  private final Contrast contrast;
  private final List<Measure> outcomes;
  private final OutcomeSource source;
  private final AdjustedTests tests;
  private final PosteriorMeans posterior;

  /**
   * Everything that can be compared.
   *
   * @param points number of points, from 0
   */
  public Comparisons(
      Contrast contrast,
      int points,
      List<Measure> outcomes,
      Families families,
      OutcomeSource source) {
    this.contrast = contrast;
    this.outcomes = List.copyOf(outcomes);
    this.source = source;
    this.tests = new AdjustedTests(contrast, points, outcomes, families, source);
    this.posterior = new PosteriorMeans(contrast.seed());
  }

  /** All comparisons of a point, arm by arm, then outcome by outcome. */
  public List<Comparison> at(int point) {
    return at(point, true);
  }

  /**
   * The same without the intervals of the bootstrap, {@link Comparison#bca} and {@link
   * Comparison#differenceBca}, which would take half of the time.
   */
  public List<Comparison> withoutBootstrap(int point) {
    return at(point, false);
  }

  private List<Comparison> at(int point, boolean bootstrap) {
    Map<String, List<Comparison>> rows = new LinkedHashMap<>();
    contrast.arms().forEach(arm -> rows.put(arm, new ArrayList<>()));
    for (int first = 0; first < outcomes.size(); first += AT_ONCE) {
      int end = Math.min(outcomes.size(), first + AT_ONCE);
      List<Contest> contests =
          outcomes.subList(first, end).stream()
              .map(outcome -> new Contest(contrast, outcome, point, source))
              .toList();
      Map<Sample, double[][]> drawn =
          Sample.draw(
              contests.stream().flatMap(contest -> contest.ranking().stream()).toList(),
              posterior::draw);
      Map<Sample, double[][]> resampled =
          bootstrap
              ? Sample.draw(
                  contests.stream().flatMap(contest -> contest.resampling().stream()).toList(),
                  new Resampling(contrast.seed())::means)
              : Map.of();
      for (Contest contest : contests) {
        Map<String, Best> ranks = contest.ranks(drawn);
        rows.forEach(
            (arm, ofArm) ->
                ofArm.add(
                    contest.of(
                        arm,
                        test(arm, point, contest.outcome()),
                        ranks.getOrDefault(arm, Best.UNKNOWN),
                        resampled)));
      }
    }
    return rows.values().stream().flatMap(List::stream).toList();
  }

  /** The adjusted test of one difference. */
  AdjustedTest test(String arm, int point, String outcome) {
    return tests.of(arm, point, outcome);
  }
}
