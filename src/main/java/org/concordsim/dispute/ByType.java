package org.concordsim.dispute;

/** One number for each type of dispute. */
public record ByType(
    double neighbour,
    double family,
    double property,
    double tenancy,
    double labour,
    double consumer,
    double land,
    double rumour) {
  /** The number of a type. */
  public double of(DisputeType type) {
    return switch (type) {
      case NEIGHBOUR -> neighbour;
      case FAMILY -> family;
      case PROPERTY -> property;
      case TENANCY -> tenancy;
      case LABOUR -> labour;
      case CONSUMER -> consumer;
      case LAND -> land;
      case RUMOUR -> rumour;
    };
  }
}
