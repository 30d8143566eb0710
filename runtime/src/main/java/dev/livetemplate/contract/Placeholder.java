package dev.livetemplate.contract;

/** Lets the module export this package until its first real type stands here; delete it then. */
final class Placeholder {
  private Placeholder() {}
}
