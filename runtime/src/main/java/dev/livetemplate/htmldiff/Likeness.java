package dev.livetemplate.htmldiff;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** How much of one node is in another. */
final class Likeness {
  private static final int FULL = 64;
  private static final int MOST_CHILDREN = 64;

  private Likeness() {}

  /** Returns whether one node may become the other without being made anew. */
  static boolean mayMatch(Node old, Node now) {
    return old.kind == now.kind
        && old.name.equals(now.name)
        && Objects.equals(old.key(), now.key())
        && old.isSealed() == now.isSealed();
  }

  /** Returns a number from 1 (only of the same kind) to 129; 0 if they cannot match. */
  static int of(Node old, Node now) {
    if (!mayMatch(old, now)) {
      return 0;
    }
    if (old.isSameAs(now)) {
      return 1 + 2 * FULL;
    }
    if (!old.isElement()) {
      return 1 + ofText(old.data(), now.data());
    }
    int attributes = Arrays.equals(old.attributes(), now.attributes()) ? FULL / 4 : 0;
    return 1 + attributes + ofChildren(old, now);
  }

  private static int ofText(String old, String now) {
    int shorter = Math.min(old.length(), now.length());
    int prefix = Window.commonPrefix(old, now);
    int suffix = 0;
    while (suffix < shorter - prefix
        && old.charAt(old.length() - suffix - 1) == now.charAt(now.length() - suffix - 1)) {
      suffix++;
    }
    int longer = Math.max(old.length(), now.length());
    return longer == 0 ? FULL : (int) ((long) FULL * (prefix + suffix) / longer);
  }

  private static int ofChildren(Node old, Node now) {
    int most = Math.max(old.children().size(), now.children().size());
    if (most == 0) {
      return FULL;
    }
    if (old.children().isEmpty() || now.children().isEmpty()) {
      return 0;
    }
    Set<Long> hashes = new HashSet<>();
    for (Node child : old.children().subList(0, Math.min(MOST_CHILDREN, old.children().size()))) {
      hashes.add(child.hash());
    }
    int shared = 0;
    for (Node child : now.children().subList(0, Math.min(MOST_CHILDREN, now.children().size()))) {
      shared += hashes.contains(child.hash()) ? 1 : 0;
    }
    int first = ofFirstText(old, now);
    return Math.max(FULL * shared / Math.min(most, MOST_CHILDREN), first / 2);
  }

  private static int ofFirstText(Node old, Node now) {
    Node a = old.children().get(0);
    Node b = now.children().get(0);
    while (a.isElement() && b.isElement() && !a.children().isEmpty() && !b.children().isEmpty()) {
      a = a.children().get(0);
      b = b.children().get(0);
    }
    return a.isText() && b.isText() ? ofText(a.data(), b.data()) : 0;
  }
}
