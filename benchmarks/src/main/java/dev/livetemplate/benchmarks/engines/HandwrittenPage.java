package dev.livetemplate.benchmarks.engines;

/** A page written by hand. */
interface HandwrittenPage<M> {
  void render(M model, HandwrittenWriter out);
}
