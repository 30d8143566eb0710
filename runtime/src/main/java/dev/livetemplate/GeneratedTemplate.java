package dev.livetemplate;

import dev.livetemplate.support.HtmlBuffer;
import dev.livetemplate.support.PatchWriter;
import dev.livetemplate.support.SlotSource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The base class of the templates that the compiler generates; not for classes written by hand.
 *
 * <p>It works on <em>views</em>: a view holds the dynamic values of one model, in typed fields, and
 * does not change once captured.
 *
 * @param <M> the type of the model
 * @param <V> the type of the view
 */
public abstract non-sealed class GeneratedTemplate<M, V> implements CompiledTemplate<M> {
  /** What a buffer holds beyond a page like the last one; a number is given more than it takes. */
  private static final int SLACK = 256;

  /** Larger buffers are not kept, in bytes: what a new one costs is little beside its page. */
  private static final int MOST_KEPT = 64 * 1024;

  /**
   * The buffer of the last page, for the next one; null while a thread uses it. Another thread
   * makes one of its own meanwhile.
   */
  private final AtomicReference<@Nullable HtmlBuffer> spare = new AtomicReference<>();

  private final String fingerprint;
  private final String descriptor;

  /**
   * A guess at what the next page takes: as much as the last one. Threads may see an older guess,
   * which costs a copy at most.
   */
  private int capacity = SLACK;

  /** Takes what the compiler computed. */
  protected GeneratedTemplate(String fingerprint, String descriptor) {
    this.fingerprint = fingerprint;
    this.descriptor = descriptor;
  }

  /**
   * Reads the dynamic values of a model.
   *
   * @param last the view captured before; null to capture from scratch
   * @return {@code last} itself if no value differs, else a new view, which may share parts with
   *     {@code last}; with no {@code last} a view that shares nothing with any other
   */
  protected abstract V capture(M model, @Nullable V last);

  /** Appends the HTML of a view. */
  protected abstract void render(V view, HtmlBuffer out);

  /** Writes a pair for every slot whose value differs, in rising order of slots. */
  protected abstract void diff(V from, V to, PatchWriter out);

  /**
   * Returns where the slots of each frame come from, made anew at each call.
   *
   * @return for each frame of the descriptor, for each slot; nothing if that is not known
   */
  protected SlotSource[][] sources() {
    return new SlotSource[0][];
  }

  @Override
  public final String fingerprint() {
    return fingerprint;
  }

  @Override
  public final String descriptor() {
    return descriptor;
  }

  @Override
  public final String html(M model) {
    HtmlBuffer buffer = rendered(model);
    String html = buffer.toString();
    keep(buffer);
    return html;
  }

  @Override
  public final byte[] bytes(M model) {
    HtmlBuffer buffer = rendered(model);
    byte[] bytes = buffer.toByteArray();
    keep(buffer);
    return bytes;
  }

  @Override
  public final void render(M model, OutputStream out) throws IOException {
    HtmlBuffer buffer = rendered(model);
    buffer.writeTo(out);
    keep(buffer);
  }

  private HtmlBuffer rendered(M model) {
    HtmlBuffer kept = spare.getAcquire() == null ? null : spare.getAndSet(null);
    HtmlBuffer buffer = kept == null ? HtmlBuffer.plain(capacity) : kept;
    append(model, buffer);
    return buffer;
  }

  private void keep(HtmlBuffer buffer) {
    capacity = buffer.size() + SLACK;
    if (buffer.capacity() <= MOST_KEPT && spare.getAcquire() == null) {
      buffer.clear();
      spare.setRelease(buffer);
    }
  }

  @Override
  public final void append(M model, HtmlBuffer out) {
    render(capture(model, null), out);
  }

  @Override
  public final Page<M> page(M model) {
    return Page.of(this, model);
  }
}
