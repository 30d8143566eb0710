package dev.livetemplate.examples.dashboard;

import dev.livetemplate.examples.dashboard.DashboardPage.Bar;
import dev.livetemplate.examples.dashboard.DashboardPage.Chart;
import dev.livetemplate.examples.dashboard.DashboardPage.Host;
import dev.livetemplate.examples.dashboard.DashboardPage.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes up how busy forty hosts are: figures that wander. Not safe for threads. */
final class Feed {
  private static final int HOSTS = 40;

  /** The share of figures that change with a tick. */
  private static final double RESTLESS = 0.1;

  private final Random random;
  private Load load;

  /** Begins with charts that are full. */
  Feed(Random random) {
    this.random = random;
    List<Host> hosts = IntStream.rangeClosed(1, HOSTS).mapToObj(this::host).toList();
    this.load = new Load(0, charts(), hosts);
    for (int i = 1; i < Chart.WIDTH; i++) {
      next();
    }
  }

  /** Returns the load as it is. */
  Load load() {
    return load;
  }

  /** Returns the load a tick later. */
  Load next() {
    long tick = load.tick() + 1;
    load =
        new Load(
            tick,
            load.charts().stream().map(chart -> moved(chart, tick)).toList(),
            load.hosts().stream().map(this::moved).toList());
    return load;
  }

  private static List<Chart> charts() {
    return List.of(
        chart("Requests", "k/s"),
        chart("Latency", "ms"),
        chart("CPU", "%"),
        chart("Errors", "a minute"));
  }

  private static Chart chart(String name, String unit) {
    return new Chart(name, unit, Chart.HEIGHT / 2, List.of(new Bar(0, Chart.HEIGHT / 2)));
  }

  private Chart moved(Chart chart, long tick) {
    int now = wander(chart.now(), 8, Chart.HEIGHT);
    List<Bar> bars = new ArrayList<>(chart.bars());
    bars.add(new Bar(tick, now));
    if (bars.size() > Chart.WIDTH) {
      bars.remove(0);
    }
    return new Chart(chart.name(), chart.unit(), now, bars);
  }

  private Host host(int number) {
    return new Host(
        "host-%02d".formatted(number),
        random.nextInt(100),
        random.nextInt(100),
        random.nextInt(2000),
        random.nextInt(250),
        random.nextInt(5));
  }

  private Host moved(Host host) {
    return new Host(
        host.name(),
        sometimes(host.cpu(), 6, 100),
        sometimes(host.memory(), 3, 100),
        sometimes(host.requests(), 60, 2000),
        sometimes(host.latency(), 20, 250),
        sometimes(host.errors(), 2, 9));
  }

  private int sometimes(int value, int step, int most) {
    return random.nextDouble() < RESTLESS ? wander(value, step, most) : value;
  }

  private int wander(int value, int step, int most) {
    return Math.max(0, Math.min(most, value + random.nextInt(-step, step + 1)));
  }
}
