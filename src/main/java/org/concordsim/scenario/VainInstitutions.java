package org.concordsim.scenario;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.concordsim.institution.Practice;
import org.concordsim.parameter.Fault;
import org.concordsim.simulation.ModelParameters;

/**
 * Institutions that are in vain wherever they are in force, in any arm and at any point: nothing is
 * wrong, but whoever compares them should know.
 */
final class VainInstitutions {
  /** Each takes a fraction of a millisecond; of more, some are looked at that lie spread. */
  private static final int MOST_MODELS = 400;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final Map<String, Tree> written;
  private final Optional<SweepOrigins> swept;

  /**
   * @param written institutions of arms as they were written, by name
   * @param swept where a sweep was written
   */
  VainInstitutions(Map<String, Tree> written, Optional<SweepOrigins> swept) {
    this.written = written;
    this.swept = swept;
  }

  /** One warning for each. */
  List<Problem> warnings(Map<String, ModelParameters> arms) {
    Map<String, Problem> vain = new LinkedHashMap<>();
    Set<String> useful = new HashSet<>();
    for (int point : points(arms.size())) {
      for (ModelParameters arm : arms.values()) {
        ModelParameters model = swept.map(at -> at.sweep().at(point, arm)).orElse(arm);
        Practice usual = model.practice();
        model
            .institutions()
            .forEach(
                (name, institution) ->
                    institution
                        .inVain(usual, model.horizon().days())
                        .ifPresentOrElse(
                            why -> vain.computeIfAbsent(name, of -> warning(of, point, why)),
                            () -> useful.add(name)));
      }
    }
    vain.keySet().removeAll(useful);
    return List.copyOf(vain.values());
  }

  private int[] points(int arms) {
    int size = swept.map(at -> at.sweep().size()).orElse(1);
    int most = Math.max(1, MOST_MODELS / Math.max(1, arms));
    return size <= most
        ? IntStream.range(0, size).toArray()
        : IntStream.range(0, most).map(i -> (int) (i * GOLDEN % 1 * size)).toArray();
  }

  private Problem warning(String name, int point, Fault why) {
    return Optional.ofNullable(written.get(name))
        .map(tree -> tree.originOf(why.key()))
        .orElseGet(() -> swept.orElseThrow().of(factor(name), point))
        .problem("warning: " + name + " " + why.what());
  }

  /** The first factor that brings an institution. */
  private int factor(String name) {
    return swept
        .orElseThrow()
        .sweep()
        .places(of -> SweptInstitutions.named(of).contains(name))
        .stream()
        .findFirst()
        .orElse(0);
  }
}
