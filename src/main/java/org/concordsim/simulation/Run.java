package org.concordsim.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordsim.city.City;
import sim.engine.Schedule;
import sim.engine.SimState;

/**
 * One run: one arm, one replicate. MASON's schedule is its clock and the day its unit; the border,
 * the city, its districts and the record are its Steppables, in this order. Nothing of it is shared
 * with another run, and MASON's own generator is never asked.
 */
public final class Run extends SimState {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient List<Community> communities;
  private final transient Border border;
  private final transient Chronicle chronicle;

  /** In the order in which they are taken up. */
  private transient List<District> districts;

  private transient Crew crew;

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
    districts = IntStream.range(0, city.districts()).mapToObj(i -> new District(world, i)).toList();
    communities = districts.stream().flatMap(of -> Stream.of(of.communities)).toList();
    border = new Border(world, districts, communities);
    chronicle = new Chronicle(world, districts, communities);
    // The largest first, so that threads have done at about the same time.
    districts =
        districts.stream()
            .sorted(Comparator.comparingLong(District::residents).reversed())
            .toList();
  }

  /** Works through the communities of each day in this order, which makes no difference. */
  Run inOrder(int[] communityOrder) {
    Map<District, List<Community>> order = new LinkedHashMap<>();
    for (int index : communityOrder) {
      Community community = communities.get(index);
      order.computeIfAbsent(community.district, district -> new ArrayList<>()).add(community);
    }
    order.forEach(District::inOrder);
    districts = List.copyOf(order.keySet());
    return this;
  }

  @Override
  public void start() {
    super.start();
    schedule.scheduleRepeating(Schedule.EPOCH, 0, state -> border.newDay(today()));
    schedule.scheduleRepeating(Schedule.EPOCH, 1, state -> world.newDay(today()));
    schedule.scheduleRepeating(Schedule.EPOCH, 2, state -> crew.day(today()));
    schedule.scheduleRepeating(Schedule.EPOCH, 3, state -> chronicle.evening(today()));
  }

  private int today() {
    return (int) schedule.getSteps();
  }

  /** Runs to the horizon in this thread and returns what happened. */
  public Chronicle toHorizon() {
    return toHorizon(1);
  }

  /**
   * Runs to the horizon on so many threads, at least one, and returns what happened, which is the
   * same whatever their number. More threads than districts are of no use.
   *
   * @throws IllegalArgumentException for several threads of a run that tells its events, which come
   *     one after the other
   * @throws RunInterrupted if the calling thread is interrupted
   */
  public Chronicle toHorizon(int threads) {
    if (threads > 1 && world.log != Silence.LOG) {
      throw new IllegalArgumentException("a run tells its events in one thread");
    }
    try (Crew hands = new Crew(Math.min(threads, districts.size()), districts)) {
      crew = hands;
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
}
