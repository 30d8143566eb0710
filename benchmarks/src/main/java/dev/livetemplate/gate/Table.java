package dev.livetemplate.gate;

import dev.livetemplate.gate.oracle.StrategyNumbers;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what came out, for people; the last lines are each a figure's name and its value. */
final class Table {

  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  void print(List<CaseResult> cases, List<InvalidResult> invalid, Figures figures) {
    cases(cases);
    invalid(invalid);
    failures(cases);
    disagreements(cases);
    worseThanPeers(cases);
    thresholds(figures);
    out.println();
    figures.names().forEach(name -> out.println(name + " " + figures.text(name)));
  }

  private void cases(List<CaseResult> cases) {
    if (cases.isEmpty()) {
      return;
    }
    out.println("| case | pages | transitions | as the oracle | reduction | p95 µs | markers | |");
    out.println("|---|--:|--:|--:|--:|--:|--:|---|");
    cases.forEach(this::row);
    out.println();
  }

  private void row(CaseResult result) {
    List<TransitionResult.Measured> updates =
        result.transitions().stream().flatMap(t -> Stream.ofNullable(t.update())).toList();
    List<Double> reductions =
        updates.stream()
            .filter(u -> u.bytes() > 0)
            .map(TransitionResult.Measured::reduction)
            .toList();
    List<Double> micros = updates.stream().map(TransitionResult.Measured::micros).toList();
    out.printf(
        Locale.ROOT,
        "| %s | %d/%d | %d/%d | %d | %s | %s | %s | %s |%n",
        result.name(),
        result.equal(),
        result.renders(),
        result.correct(),
        result.transitions().size(),
        updates.stream().filter(TransitionResult.Measured::isAsWanted).count(),
        percent(Quantiles.median(reductions)),
        micros(Quantiles.of(micros, 0.95)),
        percent(Quantiles.median(result.markerOverheads())),
        notes(result));
  }

  private static String notes(CaseResult result) {
    return Stream.of(
            result.isRight() ? "" : "FAILED",
            result.opaqueRegions().isEmpty()
                ? ""
                : "opaque regions: " + result.opaqueRegions().size(),
            result.escapedStronger().isEmpty()
                ? ""
                : "pages escaped stronger: " + result.escapedStronger().size())
        .filter(note -> !note.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String micros(double micros) {
    return Double.isNaN(micros) ? "n/a" : String.format(Locale.ROOT, "%.1f", micros);
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "n/a" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private void invalid(List<InvalidResult> invalid) {
    for (InvalidResult result : invalid) {
      out.printf(
          "invalid %s: %s%n",
          result.name(),
          result.exact()
              ? "refused at " + result.wanted()
              : "FAILED, wanted an error at " + result.wanted() + " but got " + result.errors());
    }
    if (!invalid.isEmpty()) {
      out.println();
    }
  }

  private void failures(List<CaseResult> cases) {
    for (CaseResult result : cases) {
      result.failures().forEach(f -> out.printf("FAILED %s: %s%n", result.name(), f));
      for (TransitionResult transition : result.transitions()) {
        transition
            .failures()
            .forEach(
                f -> out.printf("FAILED %s %s: %s%n", result.name(), transition.transition(), f));
      }
    }
  }

  private void disagreements(List<CaseResult> cases) {
    for (CaseResult result : cases) {
      for (TransitionResult transition : result.transitions()) {
        TransitionResult.Measured update = transition.update();
        if (update != null && !update.isAsWanted()) {
          out.printf(
              "strategies %s %s: %s, the oracle says %s (%s)%n",
              result.name(),
              transition.transition(),
              StrategyNumbers.text(update.used()),
              StrategyNumbers.text(update.wanted()),
              update.reason());
        }
      }
    }
  }

  private void worseThanPeers(List<CaseResult> cases) {
    for (CaseResult result : cases) {
      for (TransitionResult transition : result.transitions()) {
        TransitionResult.Measured update = transition.update();
        if (update != null && update.isWorseThanPeer()) {
          out.printf(
              "bytes %s %s: %d, a peer %d%n",
              result.name(), transition.transition(), update.patchBytes(), update.peerBytes());
        }
      }
    }
  }

  private void thresholds(Figures figures) {
    out.println();
    out.println("| figure | value | ours | roadmap | |");
    out.println("|---|--:|--:|--:|---|");
    for (Threshold threshold : Threshold.ALL) {
      out.printf(
          "| %s | %s | %s | %s | %s |%n",
          threshold.figure(),
          figures.text(threshold.figure()),
          threshold.text(figures),
          threshold.roadmap().isEmpty() ? "–" : threshold.roadmap(),
          threshold.holds(figures) ? "holds" : "FAILS");
    }
    out.println(Threshold.allHold(figures) ? "The gate holds." : "The gate does not hold.");
  }
}
