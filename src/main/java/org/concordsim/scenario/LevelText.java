package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.institution.Institution;
import org.concordsim.parameter.Decimal;
import org.concordsim.sweep.Assignment;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Level;
import org.concordsim.sweep.Span;

/** Levels of a factor as tables call them, and as the resolved text writes them. */
final class LevelText {
  private LevelText() {}

  /** What a level is called that sets one parameter to this value. */
  static String name(Object value) {
    if (value instanceof Institution) {
      return Level.ON;
    } else if (value instanceof Optional<?> maybe) {
      return maybe.map(LevelText::name).orElse(Level.OFF);
    } else if (value instanceof DetectionPolicy policy) {
      return Policies.entry(policy).name();
    } else if (value instanceof Enum<?> constant) {
      return Shape.name(constant);
    }
    return value instanceof Double number ? Decimal.text(number) : value.toString();
  }

  /** The levels or the range of a factor, as YAML on one line. */
  static String of(Factor factor) {
    if (factor.span().isPresent()) {
      return of(factor.span().get());
    }
    List<String> levels = factor.levels().stream().map(level -> of(factor.path(), level)).toList();
    return "[" + String.join(", ", levels) + "]";
  }

  /** A range, as YAML on one line. */
  static String of(Span span) {
    return "{min: %s, max: %s, scale: %s}"
        .formatted(Decimal.text(span.min()), Decimal.text(span.max()), Shape.name(span.scale()));
  }

  private static String of(String path, Level level) {
    int deep = path.split("\\.").length;
    List<Assignment> set = level.assignments();
    if (set.stream().anyMatch(one -> isSwitch(one.value()))) {
      String word = name(set.get(0).value());
      return word.equals(level.name()) ? word : named(level, word);
    }
    boolean whole = set.size() == 1 && set.get(0).keys().size() == deep;
    if (whole && name(set.get(0).value()).equals(level.name())) {
      return ResolvedText.scalar(set.get(0).value());
    }
    String value = whole ? ResolvedText.scalar(set.get(0).value()) : block(set, deep);
    return named(level, value);
  }

  private static boolean isSwitch(Object value) {
    return value instanceof Institution || value.equals(Optional.empty());
  }

  private static String named(Level level, String value) {
    return "{name: " + Quoted.key(level.name()) + ", value: " + value + "}";
  }

  private static String block(List<Assignment> set, int deep) {
    Map<String, List<Assignment>> byKey = new LinkedHashMap<>();
    set.forEach(a -> byKey.computeIfAbsent(a.keys().get(deep), key -> new ArrayList<>()).add(a));
    List<String> parts = new ArrayList<>();
    byKey.forEach(
        (key, below) -> {
          boolean leaf = below.get(0).keys().size() == deep + 1;
          String value = leaf ? ResolvedText.scalar(below.get(0).value()) : block(below, deep + 1);
          parts.add(key + ": " + value);
        });
    return "{" + String.join(", ", parts) + "}";
  }
}
