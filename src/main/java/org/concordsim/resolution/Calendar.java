package org.concordsim.resolution;

/** The working week: day 0 is a Monday, and days off come at its end. */
public final class Calendar {
  private static final int WEEK = 7;

  private Calendar() {}

  /** Whether a day is a working day in a week of this many. */
  public static boolean works(int day, int workingDays) {
    return day % WEEK < workingDays;
  }

  /** The week in which a day falls, from 0. */
  public static int week(int day) {
    return day / WEEK;
  }

  /**
   * How many of a staff serve a part of the city, so that shares of the whole follow the residents
   * and add up, and nobody is left without any.
   *
   * @param before residents of all parts before this one
   * @param residents residents of this part
   * @param residentsEach residents for each member of staff
   */
  public static int staff(long before, long residents, double residentsEach) {
    long upTo = (long) StrictMath.floor((before + residents) / residentsEach);
    return (int) Math.max(1, upTo - (long) StrictMath.floor(before / residentsEach));
  }
}
