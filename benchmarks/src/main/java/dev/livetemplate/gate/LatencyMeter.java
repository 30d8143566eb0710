package dev.livetemplate.gate;

import dev.livetemplate.Page;
import dev.livetemplate.Update;
import dev.livetemplate.processor.cases.CaseFolder.Transition;
import dev.livetemplate.processor.cases.CompiledCase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Measures how long an update takes until its JSON is written. */
final class LatencyMeter {

  private static final OutputStream NOWHERE = OutputStream.nullOutputStream();
  private static final int MIN_SAMPLES = 11;
  private static final int MAX_SAMPLES = 1_001;
  private static final double NANOS_PER_MICRO = 1_000;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final long warmUpNanos;
  private final long measureNanos;

  private LatencyMeter(long warmUpMillis, long measureMillis) {
    warmUpNanos = warmUpMillis * NANOS_PER_MILLI;
    measureNanos = measureMillis * NANOS_PER_MILLI;
  }

  /** Returns a meter that takes little time, or one that is exact. */
  static LatencyMeter of(boolean quick) {
    return quick ? new LatencyMeter(100, 5) : new LatencyMeter(1_000, 60);
  }

  /** Runs all transitions in turns until they have run often enough to be compiled. */
  void warmUp(CompiledCase compiled, List<Transition> transitions) {
    List<Step> steps = transitions.stream().map(t -> new Step(compiled, t)).toList();
    long end = System.nanoTime() + warmUpNanos;
    while (!steps.isEmpty() && System.nanoTime() < end) {
      steps.forEach(Step::nanos);
    }
  }

  /** Returns the median over many updates of the same transition, in microseconds. */
  double micros(CompiledCase compiled, Transition transition) {
    Step step = new Step(compiled, transition);
    long end = System.nanoTime() + measureNanos;
    List<Double> samples = new ArrayList<>();
    while (samples.size() < MIN_SAMPLES
        || (samples.size() < MAX_SAMPLES && System.nanoTime() < end)) {
      samples.add(step.nanos() / NANOS_PER_MICRO);
    }
    return Quantiles.median(samples);
  }

  /** A page that goes to and fro. */
  private static final class Step {
    private final Page<Object> page;
    private final Object from;
    private final Object to;

    Step(CompiledCase compiled, Transition transition) {
      page = compiled.page(transition.path().get(0));
      transition.path().stream().skip(1).forEach(state -> page.update(compiled.model(state)));
      from = compiled.model(transition.from());
      to = compiled.model(transition.to());
    }

    /** How long the way forth takes. */
    long nanos() {
      long start = System.nanoTime();
      write(page.update(to));
      long taken = System.nanoTime() - start;
      page.update(from);
      return taken;
    }

    private static void write(Update update) {
      try {
        update.writeTo(NOWHERE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
