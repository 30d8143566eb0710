package dev.livetemplate;

import dev.livetemplate.support.HtmlBuffer;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A template that has been compiled to Java: renders models, and tells what changes between them.
 *
 * <p>The compiler writes the only implementations. They hold no state and may be used by any number
 * of threads; a model must not change while one of these methods reads it.
 *
 * @param <M> the type of the model
 */
public sealed interface CompiledTemplate<M> permits GeneratedTemplate {
  /** Returns the name of the template's shape; equal for equal descriptors only. */
  String fingerprint();

  /** Returns the descriptor, JSON that a client needs to apply updates; see the protocol. */
  String descriptor();

  /** Returns the HTML of a model, plain: without the markers that updates need. */
  String html(M model);

  /**
   * Returns the HTML of a model in UTF-8, plain: without the markers that updates need.
   *
   * @return an array of the caller's own
   */
  byte[] bytes(M model);

  /**
   * Writes the HTML of a model in UTF-8, plain: without the markers that updates need.
   *
   * @param out written to once the whole model has been rendered; left open
   * @throws IOException if {@code out} fails
   */
  void render(M model, OutputStream out) throws IOException;

  /**
   * Appends the HTML of a model to a buffer, with markers if the buffer is a {@linkplain
   * HtmlBuffer#live() live} one.
   */
  void append(M model, HtmlBuffer out);

  /** Begins a page that shows a model; see {@link Page#of}. */
  Page<M> page(M model);
}
