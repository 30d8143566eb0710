package dev.livetemplate;

import dev.livetemplate.support.JsonScanner;
import dev.livetemplate.support.PatchRecorder;
import dev.livetemplate.support.PatchRecorder.Step;
import dev.livetemplate.support.SlotSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Explains an update by making it again, and by making the update back, which tells the values that
 * there were before.
 */
final class Explainer {
  private final SlotSource[][] sources;

  /** What the update back would send, by the place of the slot. */
  private final Map<Place, String> before = new HashMap<>();

  /** A slot in a frame; rows are told by their handles, which are the same there and back. */
  private record Place(List<Integer> rows, int slot) {
    static Place of(PatchRecorder.Patch patch) {
      return new Place(
          patch.steps().stream().flatMap(s -> List.of(s.slot(), s.handle()).stream()).toList(),
          patch.slot());
    }

    Place at(int other) {
      return new Place(rows, other);
    }
  }

  private Explainer(SlotSource[][] sources) {
    this.sources = sources;
  }

  static <M, V> Explanation explain(long sequence, Change<M, V> change) {
    GeneratedTemplate<M, V> template = change.page().template();
    V from = change.from().view();
    PatchRecorder there = new PatchRecorder(change.rebuilt());
    template.diff(from, change.to(), there);
    PatchRecorder back = new PatchRecorder(List.of());
    template.diff(change.to(), from, back);
    Explainer explainer = new Explainer(template.sources());
    for (PatchRecorder.Patch patch : back.patches()) {
      if (!patch.changesRows()) {
        explainer.before.put(Place.of(patch), patch.value());
      }
    }
    return new Explanation(sequence, there.patches().stream().map(explainer::explain).toList());
  }

  private Explanation.Patch explain(PatchRecorder.Patch patch) {
    List<String> paths = new ArrayList<>(List.of(""));
    int frame = 0;
    for (Step step : patch.steps()) {
      SlotSource list = source(frame, step.slot());
      String path = path(list, paths);
      paths.add(list.kind().equals(SlotSource.CALL) ? path : path + "[" + step.index() + "]");
      frame = list.rows();
    }
    SlotSource source = source(frame, patch.slot());
    return new Explanation.Patch(
        patch.strategy(),
        patch.slot(),
        source.kind(),
        source.template(),
        source.line(),
        source.column(),
        path(source, paths),
        cut(patch.changesRows() ? rows(patch.before()) : oldValue(patch, source)),
        cut(patch.changesRows() ? rows(patch.after()) + " " + patch.value() : patch.value()),
        patch.bytes());
  }

  private SlotSource source(int frame, int slot) {
    boolean known = frame >= 0 && frame < sources.length && slot < sources[frame].length;
    return known ? sources[frame][slot] : SlotSource.unknown(slot);
  }

  /** Returns a slot's path from the model on, if there are several each of them. */
  private static String path(SlotSource source, List<String> paths) {
    List<String> all = new ArrayList<>();
    for (String written : source.path().split(", ", -1)) {
      String path = written.substring(written.lastIndexOf(SlotSource.OUTER) + 1);
      int up = written.length() - path.length();
      String outer = paths.get(Math.max(0, paths.size() - 1 - up));
      all.add(outer.isEmpty() || path.isEmpty() ? outer + path : outer + "." + path);
    }
    return String.join(", ", all);
  }

  private String oldValue(PatchRecorder.Patch patch, SlotSource source) {
    Place place = Place.of(patch);
    String alone = before.get(place);
    String whole = before.get(place.at(source.whole()));
    if (alone != null || whole == null) {
      return alone == null ? "" : alone;
    }
    List<String> parts = JsonScanner.elements(whole);
    int part = patch.slot() - source.whole() - 1;
    return part < parts.size() ? parts.get(part) : "";
  }

  private static String rows(int count) {
    return count == 1 ? "1 row" : count + " rows";
  }

  private static String cut(String value) {
    int longest = Explanation.Patch.LONGEST;
    if (value.length() <= longest) {
      return value;
    }
    int end = longest - 2;
    return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end)
        + " …";
  }
}
