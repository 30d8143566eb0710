package dev.livetemplate.gate;

import dev.livetemplate.Update;
import dev.livetemplate.gate.RenderCheck.Likeness;
import dev.livetemplate.gate.oracle.Change;
import dev.livetemplate.gate.oracle.StrategyOracle;
import dev.livetemplate.processor.cases.CaseCompiler;
import dev.livetemplate.processor.cases.CaseFolder;
import dev.livetemplate.processor.cases.CaseFolder.Transition;
import dev.livetemplate.processor.cases.CaseLaw;
import dev.livetemplate.processor.cases.CompiledCase;
import dev.livetemplate.processor.cases.MemoryCompiler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one case: compiles it, compares its pages, follows its transitions, and measures them. */
final class CaseTrial {

  private final CaseFolder folder;
  private final CompiledCase compiled;
  private final LatencyMeter meter;
  private final CaseLaw law;
  private final StrategyOracle oracle;
  private final List<@Nullable Long> peers;
  private final List<String> failures = new ArrayList<>();
  private final List<String> escapedStronger = new ArrayList<>();
  private final List<Double> markerOverheads = new ArrayList<>();
  private final List<Integer> htmlBytes = new ArrayList<>();
  private int equal;

  private CaseTrial(CaseFolder folder, CompiledCase compiled, LatencyMeter meter) {
    this.folder = folder;
    this.compiled = compiled;
    this.meter = meter;
    law = new CaseLaw(compiled);
    oracle = new StrategyOracle(folder.marked());
    peers = PeerFigures.of(folder);
  }

  /** Runs a case; whatever goes wrong is a failure of the case. */
  static CaseResult run(Path path, CaseCompiler compiler, LatencyMeter meter) {
    String name = path.getFileName().toString();
    CaseFolder folder;
    try {
      folder = CaseFolder.read(path);
    } catch (RuntimeException e) {
      return CaseResult.broken(name, path.toString(), "cannot be read: " + e);
    }
    try {
      return new CaseTrial(folder, compiler.compile(folder), meter).result();
    } catch (MemoryCompiler.CompilationFailed e) {
      return untried(folder, "does not compile:\n" + e.getMessage());
    } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError e) {
      return untried(folder, "breaks off: " + Failures.text(e));
    }
  }

  /** The result of a case none of whose transitions could be tried. */
  static CaseResult untried(CaseFolder folder, String failure) {
    return new CaseResult(
        folder.name(),
        folder.folder().toString(),
        List.of(failure),
        folder.states().size(),
        0,
        List.of(),
        List.of(),
        List.of(),
        folder.transitions().stream()
            .map(t -> new TransitionResult(t, t.kind(), List.of(), null))
            .toList());
  }

  private CaseResult result() {
    renders();
    failures.addAll(law.differsByMarkersOnly());
    failures.addAll(law.sendsNothingForNothing());
    failures.addAll(law.followsOneLongWalk());
    List<TransitionResult> transitions = transitions();
    return new CaseResult(
        folder.name(),
        folder.folder().toString(),
        failures,
        compiled.states(),
        equal,
        escapedStronger,
        markerOverheads,
        compiled.opaqueRegions(),
        transitions);
  }

  private void renders() {
    List<String> expected = folder.expected();
    for (int state = 0; state < compiled.states(); state++) {
      String page = compiled.template().html(compiled.model(state));
      RenderCheck.Outcome outcome = RenderCheck.compare(expected.get(state), page);
      equal += outcome.likeness() == Likeness.DIFFERENT ? 0 : 1;
      if (outcome.likeness() != Likeness.EQUAL) {
        boolean different = outcome.likeness() == Likeness.DIFFERENT;
        (different ? failures : escapedStronger)
            .add("state " + state + ": " + outcome.difference());
      }
      htmlBytes.add(bytes(page));
      markerOverheads.add((double) bytes(compiled.page(state).html()) / bytes(page) - 1);
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private List<TransitionResult> transitions() {
    List<Transition> transitions = folder.transitions();
    List<List<String>> broken = transitions.stream().map(this::failures).toList();
    if (broken.stream().allMatch(List::isEmpty)) {
      meter.warmUp(compiled, transitions);
    }
    List<TransitionResult> results = new ArrayList<>();
    for (int i = 0; i < transitions.size(); i++) {
      results.add(
          transition(transitions.get(i), broken.get(i), i < peers.size() ? peers.get(i) : null));
    }
    return results;
  }

  /** Forwards with the path that leads there, and backwards. */
  private List<String> failures(Transition transition) {
    List<Integer> there = new ArrayList<>(transition.path());
    there.add(transition.to());
    List<String> found = new ArrayList<>(law.follows(there));
    found.addAll(law.follows(List.of(transition.to(), transition.from())));
    return found;
  }

  private TransitionResult transition(
      Transition transition, List<String> broken, @Nullable Long peerBytes) {
    Change change = oracle.change(transition.from(), transition.to());
    String kind = transition.kind().isEmpty() ? change.kind() : transition.kind();
    if (!broken.isEmpty()) {
      return new TransitionResult(transition, kind, broken, null);
    }
    Update update = compiled.update(transition);
    return new TransitionResult(
        transition,
        kind,
        broken,
        new TransitionResult.Measured(
            bytes(update.json()),
            update.size(),
            htmlBytes.get(transition.to()),
            update.strategies(),
            change.strategies(),
            change.reason(),
            meter.micros(compiled, transition),
            peerBytes));
  }
}
