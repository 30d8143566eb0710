package dev.livetemplate.gate;

import java.util.Collection;
import java.util.List;

/** Quantiles of samples, by the nearest rank. */
final class Quantiles {

  private Quantiles() {}

  static double median(Collection<Double> samples) {
    return of(samples, 0.5);
  }

  /**
   * Returns the smallest sample that is not exceeded by the given share of all; NaN if there is no
   * sample.
   *
   * @param share from 0 to 1
   */
  static double of(Collection<Double> samples, double share) {
    if (samples.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = samples.stream().sorted().toList();
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }
}
