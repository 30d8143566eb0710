package dev.livetemplate.benchmarks.updates;

import java.io.IOException;
import java.io.OutputStream;

/** A way to find out what the browser has to be sent when a model changed. */
public interface Updater {
  /** Brings the page to its other state, and writes what the browser is sent. */
  void swing(OutputStream out) throws IOException;
}
