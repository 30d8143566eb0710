package dev.livetemplate.benchmarks.updates;

import dev.livetemplate.CompiledTemplate;

/**
 * A page that goes to and fro between two states, so that the same change can be measured again and
 * again.
 *
 * @param template of the page
 * @param there brings the model to the second state and returns it
 * @param back brings the model to the first state and returns it
 */
public record Swing<M>(CompiledTemplate<M> template, State<M> there, State<M> back) {
  /** A state of the model, entered when it is asked for. */
  public interface State<M> {
    M enter();
  }

  static <M> Swing<M> between(CompiledTemplate<M> template, M first, M second) {
    return new Swing<>(template, () -> second, () -> first);
  }
}
