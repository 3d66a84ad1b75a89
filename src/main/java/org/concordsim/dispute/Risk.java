package org.concordsim.dispute;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The five kinds of risk (五类风险) that a city is to prevent and defuse, as the national pilot of
 * city-level governance names them (recalled). A dispute is classed by what it threatens at its
 * worst: that those who live side by side come to blows (民转刑), that many are angry at an
 * organisation, or that a rumour spreads.
 */
public enum Risk {
  /** Subversion, terror and the like. Nothing in the model is of this kind. */
  POLITICAL_SECURITY("政治安全", false),
  /** Violence and crime between persons. */
  PUBLIC_ORDER("社会治安", false, DisputeType.NEIGHBOUR, DisputeType.FAMILY),
  /** Major contradictions and disputes: between residents and organisations. */
  MAJOR_DISPUTES(
      "重大矛盾纠纷",
      false,
      DisputeType.PROPERTY,
      DisputeType.TENANCY,
      DisputeType.LABOUR,
      DisputeType.CONSUMER,
      DisputeType.LAND),
  /** Accidents. No dispute is of this kind. */
  PUBLIC_SAFETY("公共安全", true),
  /** What spreads online. */
  NETWORK_SECURITY("网络安全", false, DisputeType.RUMOUR);

  private final String chinese;
  private final boolean accidents;
  private final List<DisputeType> types;

  Risk(String chinese, boolean accidents, DisputeType... types) {
    this.chinese = chinese;
    this.accidents = accidents;
    this.types = List.of(types);
  }

  /** The risk of a type of dispute. */
  public static Risk of(DisputeType type) {
    return Stream.of(values()).filter(risk -> risk.types.contains(type)).findFirst().orElseThrow();
  }

  /** Its name in tables, in kebab case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its Chinese name. */
  public String chinese() {
    return chinese;
  }

  /** The types of dispute that are of this kind. */
  public List<DisputeType> types() {
    return types;
  }

  /** Whether accidents are of this kind. */
  public boolean accidents() {
    return accidents;
  }

  /** Whether anything in the model is of this kind. */
  public boolean occurs() {
    return accidents || !types.isEmpty();
  }
}
