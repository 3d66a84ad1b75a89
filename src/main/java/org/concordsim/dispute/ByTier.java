package org.concordsim.dispute;

/** One number for each of the four tiers at which mediators work. */
public record ByTier(double community, double street, double district, double court) {
  /** The number of the tier with this ordinal, 0 to 3. */
  public double at(int tier) {
    return switch (tier) {
      case 0 -> community;
      case 1 -> street;
      case 2 -> district;
      default -> court;
    };
  }
}
