package dev.livetemplate.processor.bind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The scopes that names are looked up in at one place of the template, the model outermost. */
final class ContextStack {

  private final List<Frame> frames;

  private ContextStack(List<Frame> frames) {
    this.frames = frames;
  }

  static ContextStack of(List<Frame> outermostFirst) {
    return new ContextStack(List.copyOf(outermostFirst));
  }

  ContextStack push(Frame frame) {
    List<Frame> more = new ArrayList<>(frames);
    more.add(frame);
    return of(more);
  }

  /** Returns what {@code {{.}}} means. */
  Frame current() {
    return frames.get(frames.size() - 1);
  }

  List<Frame> innermostFirst() {
    List<Frame> reversed = new ArrayList<>(frames);
    Collections.reverse(reversed);
    return reversed;
  }

  /**
   * Returns the frames that a name can reach: of several with the same type only the innermost,
   * outermost first. However deep a recursion is, there are only so many types.
   */
  List<Frame> reachable() {
    List<Frame> reachable = new ArrayList<>();
    for (Frame frame : innermostFirst()) {
      if (reachable.stream().noneMatch(f -> f.scope().type().equals(frame.scope().type()))) {
        reachable.add(0, frame);
      }
    }
    return reachable;
  }
}
