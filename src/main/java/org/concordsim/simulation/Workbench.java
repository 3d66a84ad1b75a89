package org.concordsim.simulation;

/**
 * What works through the days of a district's communities, one after the other. They share it, for
 * it would be forgotten by the processor's cache from one day of a community to its next.
 */
final class Workbench {
  /** Empty between the days of two communities. */
  final Agenda agenda = new Agenda();

  final Foresight foresight;
  final Ascent ascent;
  final Discovery discovery;
  final Help help;

  /** Rows of the docket that are due today. */
  int[] due = new int[64];

  private Community community;

  Workbench(World world, District district) {
    foresight = new Foresight(world);
    ascent = new Ascent(world, district, this);
    discovery = new Discovery(world, district, this);
    help = new Help(world, district);
  }

  /** From now on all is about this community. */
  Workbench turnTo(Community next) {
    if (next != community) {
      community = next;
      foresight.turnTo(next);
      ascent.turnTo(next);
      discovery.turnTo(next);
      help.turnTo(next);
    }
    return this;
  }
}
