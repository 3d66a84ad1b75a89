package org.concordsim.detection;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of records about residents that detection and institutions use. */
public enum Observation {
  /** What people told of themselves or of others: calls, tips, confirmed disputes. */
  REPORTS,
  /** When and where somebody on patrol came. */
  VISIT_RECORDS,
  /** Who lives where. */
  HOUSEHOLD_REGISTERS,
  /** What cameras and other fixed devices see. */
  SENSORS,
  /** Records of several departments joined to one. */
  JOINED_RECORDS;

  /** Its name in tables, in kebab case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a policy or institution declares. */
  public static Set<Observation> of(Class<?> declaring) {
    Set<Observation> all = EnumSet.noneOf(Observation.class);
    all.addAll(Set.of(declaring.getAnnotation(Uses.class).value()));
    return all;
  }

  /** Names with commas, or {@code none}. */
  public static String list(Set<Observation> all) {
    return all.isEmpty()
        ? "none"
        : all.stream().map(of -> of.label().replace('-', ' ')).collect(Collectors.joining(", "));
  }
}
