package dev.livetemplate.gate;

import dev.livetemplate.contract.Strategy;
import dev.livetemplate.processor.cases.CaseFolder.Transition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a transition.
 *
 * @param kind what changes, as the case says, else as the pages tell
 * @param failures what breaks the law, forwards or backwards; empty if nothing does
 * @param update its update and the figures of it; null if there was none to measure
 */
record TransitionResult(
    Transition transition, String kind, List<String> failures, @Nullable Measured update) {

  /**
   * An update.
   *
   * @param bytes of the message
   * @param patchBytes of it without the sequence number, as peers are counted
   * @param htmlBytes of the target's page without markers
   * @param used the strategies of the update
   * @param wanted the strategies that the oracle names
   * @param reason why the oracle does
   * @param micros median time
   * @param peerBytes of the smallest update of a peer that showed the right page; null if unknown
   */
  record Measured(
      int bytes,
      int patchBytes,
      int htmlBytes,
      Set<Strategy> used,
      Set<Strategy> wanted,
      String reason,
      double micros,
      @Nullable Long peerBytes) {

    double reduction() {
      return 1 - (double) bytes / htmlBytes;
    }

    boolean isAsWanted() {
      return used.equals(wanted);
    }

    boolean isWorseThanPeer() {
      return peerBytes != null && patchBytes > peerBytes;
    }
  }

  boolean isCorrect() {
    return failures.isEmpty() && update != null;
  }
}
