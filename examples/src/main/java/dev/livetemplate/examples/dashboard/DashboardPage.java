package dev.livetemplate.examples.dashboard;

import dev.livetemplate.LiveTemplate;
import java.util.List;

/**
 * What the dashboard shows.
 *
 * @param paused whether it stands still
 * @param load of all hosts together
 */
@LiveTemplate(path = "dashboard.mustache")
public record DashboardPage(boolean paused, Load load) {
  /**
   * The state of all hosts at one time.
   *
   * @param tick tenths of a second since the feed began
   */
  public record Load(long tick, List<Chart> charts, List<Host> hosts) {
    /** Copies the lists. */
    public Load {
      charts = List.copyOf(charts);
      hosts = List.copyOf(hosts);
    }
  }

  /**
   * A figure and where it came from.
   *
   * @param now the latest value
   * @param bars one a tick, the latest last
   */
  public record Chart(String name, String unit, int now, List<Bar> bars) {
    /** How many ticks are shown. */
    static final int WIDTH = 60;

    /** The largest value. */
    static final int HEIGHT = 100;

    /** Copies the bars. */
    public Chart {
      bars = List.copyOf(bars);
    }

    /** Returns where the picture begins: it moves, and the bars stay where they are. */
    public long left() {
      return bars.get(bars.size() - 1).tick() - WIDTH + 1;
    }
  }

  /**
   * A value in a chart.
   *
   * @param height from 0 to {@link Chart#HEIGHT}
   */
  public record Bar(long tick, int height) {
    /** Returns how far the bar's upper end is from the upper end of the chart. */
    public int top() {
      return Chart.HEIGHT - height;
    }
  }

  /**
   * Five figures of a host.
   *
   * @param cpu in percent
   * @param memory in percent
   * @param requests a second
   * @param latency in milliseconds
   * @param errors a minute
   */
  public record Host(String name, int cpu, int memory, int requests, int latency, int errors) {
    /** Returns whether the host has too much to do. */
    public boolean busy() {
      return cpu >= 85;
    }
  }

  /** Returns the time since the feed began, in seconds. */
  public long seconds() {
    return load.tick() / 10;
  }

  DashboardPage paused(boolean paused) {
    return new DashboardPage(paused, load);
  }

  /** Returns the page with another load, or this one if it stands still. */
  DashboardPage at(Load load) {
    return paused ? this : new DashboardPage(false, load);
  }
}
