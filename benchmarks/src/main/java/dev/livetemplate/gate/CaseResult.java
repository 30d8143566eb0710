package dev.livetemplate.gate;

import dev.livetemplate.contract.Strategy;
import java.util.List;

/**
 * What became of a case.
 *
 * @param failures what is wrong with the case as a whole: it does not compile, pages are not as
 *     expected, a walk goes astray
 * @param renders how many pages there are to compare
 * @param equal how many are as expected, those that are escaped stronger counted in
 * @param escapedStronger where pages are escaped stronger, one text a page
 * @param markerOverheads for each page the bytes of its markers in bytes of the page without
 * @param opaqueRegions what the compiler says of opaque regions
 */
record CaseResult(
    String name,
    String folder,
    List<String> failures,
    int renders,
    int equal,
    List<String> escapedStronger,
    List<Double> markerOverheads,
    List<String> opaqueRegions,
    List<TransitionResult> transitions) {

  CaseResult {
    failures = List.copyOf(failures);
    escapedStronger = List.copyOf(escapedStronger);
    markerOverheads = List.copyOf(markerOverheads);
    opaqueRegions = List.copyOf(opaqueRegions);
    transitions = List.copyOf(transitions);
  }

  static CaseResult broken(String name, String folder, String failure) {
    return new CaseResult(
        name, folder, List.of(failure), 0, 0, List.of(), List.of(), List.of(), List.of());
  }

  boolean isRight() {
    return failures.isEmpty() && transitions.stream().allMatch(TransitionResult::isCorrect);
  }

  long correct() {
    return transitions.stream().filter(TransitionResult::isCorrect).count();
  }

  List<TransitionResult> ofKind(String kind) {
    return transitions.stream().filter(t -> t.kind().equals(kind)).toList();
  }

  /** Whether every change of text went by strategy 1 alone. */
  boolean sendsTextByStrategyOne() {
    return isRight()
        && ofKind("text").stream()
            .allMatch(
                t ->
                    t.update() != null
                        && t.update().used().equals(java.util.Set.of(Strategy.STATIC_DYNAMIC)));
  }

  boolean needsNoReplacement() {
    return isRight()
        && transitions.stream()
            .allMatch(t -> t.update() != null && !t.update().used().contains(Strategy.REPLACEMENT));
  }
}
