package org.concordsim.simulation;

import org.concordsim.city.City;
import sim.engine.Schedule;
import sim.engine.SimState;

/**
 * One run: one arm, one replicate. MASON's schedule is its clock and the day its unit; the border,
 * the organisations, the communities and the record are its Steppables, in this order. Nothing of
 * it is shared with another run, and MASON's own generator is never asked.
 */
public final class Run extends SimState {
  private static final long serialVersionUID = 1L;
  private static final int TIERS = 4;

  private final transient World world;
  private final transient Community[] communities;
  private final transient Organisation[][] organisations = new Organisation[TIERS][];
  private final transient Border border;
  private final transient Chronicle chronicle;
  private final transient int[] order;

  /** Prepares a run in a city, silently. */
  public Run(City city, ModelParameters model, long seed, int replicate) {
    this(city, model, seed, replicate, Silence.LOG, false);
  }

  /** Prepares a run that writes down the courses of its disputes; see {@link Chronicle#courses}. */
  public static Run remembering(City city, ModelParameters model, long seed, int replicate) {
    return new Run(city, model, seed, replicate, Silence.LOG, true);
  }

  /** Prepares a run that tells its events. */
  public Run(City city, ModelParameters model, long seed, int replicate, EventLog log) {
    this(city, model, seed, replicate, log, false);
  }

  private Run(
      City city, ModelParameters model, long seed, int replicate, EventLog log, boolean remembers) {
    super(seed);
    world = new World(city, model, seed, replicate, log, remembers);
    communities = new Community[city.communities()];
    for (int i = 0; i < communities.length; i++) {
      communities[i] = new Community(world, i);
    }
    organisations[0] = new Organisation[0];
    for (int tier = 1; tier < TIERS; tier++) {
      organisations[tier] = Organisation.of(world, tier, communities);
    }
    border = new Border(world, communities, organisations);
    chronicle = new Chronicle(world, communities, organisations);
    order = new int[communities.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }

  /** Works through the communities of each day in this order, which makes no difference. */
  Run inOrder(int[] communityOrder) {
    System.arraycopy(communityOrder, 0, order, 0, order.length);
    return this;
  }

  @Override
  public void start() {
    super.start();
    schedule.scheduleRepeating(Schedule.EPOCH, 0, state -> border.newDay(today()));
    schedule.scheduleRepeating(Schedule.EPOCH, 1, state -> world.newDay(today()));
    schedule.scheduleRepeating(Schedule.EPOCH, 2, state -> organisations(today()));
    schedule.scheduleRepeating(Schedule.EPOCH, 3, state -> communities(today()));
    schedule.scheduleRepeating(Schedule.EPOCH, 4, state -> chronicle.evening(today()));
  }

  private int today() {
    return (int) schedule.getSteps();
  }

  private void organisations(int day) {
    for (Organisation[] tier : organisations) {
      for (Organisation organisation : tier) {
        organisation.morning(day);
      }
    }
  }

  private void communities(int day) {
    world.midnight = day + 1;
    for (int index : order) {
      communities[index].day(day);
    }
  }

  /** Runs to the horizon and returns what happened. */
  public Chronicle toHorizon() {
    start();
    int days = world.model.horizon().days();
    for (int day = 0; day < days; day++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new RunInterrupted();
      }
      schedule.step(this);
    }
    chronicle.close();
    finish();
    return chronicle;
  }
}
