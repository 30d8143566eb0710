package dev.livetemplate.support;

import dev.livetemplate.contract.Strategy;
import org.jspecify.annotations.Nullable;

/** Writes the patches of one update. */
@SuppressWarnings("DoNotCallSuggester")
public final class PatchWriter {
  /** Begins an update. */
  public PatchWriter() {}

  /** Begins a patch: writes its slot; exactly one value must follow. */
  public void pair(int slot, Strategy strategy) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Writes a text; null as the empty text. */
  public void value(@Nullable String text) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Writes a number. */
  public void value(int number) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Writes a number. */
  public void value(long number) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Begins a value of several. */
  public void begin() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Ends a value of several. */
  public void end() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Writes the patch of a text. */
  public void text(int slot, @Nullable String text) {
    pair(slot, Strategy.STATIC_DYNAMIC);
    value(text);
  }

  /** Writes the patch of a text that is a number. */
  public void text(int slot, int number) {
    pair(slot, Strategy.STATIC_DYNAMIC);
    value(number);
  }

  /** Writes the patch of a text that is a number. */
  public void text(int slot, long number) {
    pair(slot, Strategy.STATIC_DYNAMIC);
    value(number);
  }

  /** Writes the patch of an attribute. */
  public void attribute(int slot, @Nullable String text) {
    pair(slot, Strategy.MARKER);
    value(text);
  }

  /** Writes the patch of an attribute whose value is a number. */
  public void attribute(int slot, int number) {
    pair(slot, Strategy.MARKER);
    value(number);
  }

  /** Writes the patch of an attribute whose value is a number. */
  public void attribute(int slot, long number) {
    pair(slot, Strategy.MARKER);
    value(number);
  }
}
