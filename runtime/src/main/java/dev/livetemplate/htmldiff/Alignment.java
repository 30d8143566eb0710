package dev.livetemplate.htmldiff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which child of the old list each child of the new list was: by what it is called ({@code
 * id}, {@code data-key}), else by what is in it, else by what stands beside it.
 *
 * <p>Children that occur once in both lists are the fixed points (patience diff, Cohen); from them
 * equal neighbours are matched, then equal ones in order. What is left between two fixed points is
 * aligned by likeness (Needleman and Wunsch), or by position if it is much.
 */
final class Alignment {
  static final int NONE = -1;

  /** More pairs than that are not compared. */
  private static final int MOST_PAIRS = 4096;

  /** One child in so many is few. */
  private static final int FEW = 8;

  private final List<Node> old;
  private final List<Node> now;

  /** By the index in the new list: the index in the old one, or NONE. */
  private final int[] oldOf;

  private final boolean[] taken;

  private Alignment(List<Node> old, List<Node> now) {
    this.old = old;
    this.now = now;
    this.oldOf = new int[now.size()];
    this.taken = new boolean[old.size()];
    Arrays.fill(oldOf, NONE);
  }

  /** Returns by the index in the new list: the index in the old one, or {@link #NONE}. */
  static int[] of(List<Node> old, List<Node> now) {
    Alignment alignment = new Alignment(old, now);
    if (!alignment.matchEnds()) {
      alignment.matchInPlace();
      alignment.matchKeys();
      alignment.matchUnique();
      alignment.matchNeighbours();
      alignment.matchEqual();
      alignment.matchGaps();
    }
    return alignment.oldOf;
  }

  private void match(int i, int j) {
    oldOf[j] = i;
    taken[i] = true;
  }

  /** Matches what both lists begin and end with; returns whether that settles all. */
  private boolean matchEnds() {
    int shorter = Math.min(old.size(), now.size());
    int first = 0;
    while (first < shorter && old.get(first).isSameAs(now.get(first))) {
      match(first, first);
      first++;
    }
    int last = 0;
    int shift = now.size() - old.size();
    while (last < shorter - first
        && old.get(old.size() - 1 - last).isSameAs(now.get(now.size() - 1 - last))) {
      match(old.size() - 1 - last, old.size() - 1 - last + shift);
      last++;
    }
    if (first + last == shorter) {
      return true;
    }
    if (shift == 0 && first + last == shorter - 1) {
      if (Likeness.mayMatch(old.get(first), now.get(first))) {
        match(first, first);
      }
      return true;
    }
    // White space at the edge goes with its neighbour, which may have moved.
    if (first > 0 && now.get(first - 1).isBlank()) {
      release(first - 1);
    }
    if (last > 0 && now.get(now.size() - last).isBlank()) {
      release(now.size() - last);
    }
    return false;
  }

  private void release(int j) {
    taken[oldOf[j]] = false;
    oldOf[j] = NONE;
  }

  /** Matches what is where it was, if that is nearly all: a few children changed, none moved. */
  private void matchInPlace() {
    if (old.size() != now.size()) {
      return;
    }
    int[] same = new int[old.size()];
    int count = 0;
    int others = 0;
    for (int i = 0; i < same.length && others <= same.length / FEW; i++) {
      if (old.get(i).isSameAs(now.get(i))) {
        same[count++] = i;
      } else {
        others++;
      }
    }
    if (others <= same.length / FEW) {
      for (int k = 0; k < count; k++) {
        match(same[k], same[k]);
      }
    }
  }

  private void matchKeys() {
    Map<String, Integer> keys = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      String key = keyOf(old.get(i));
      if (!taken[i] && key != null) {
        keys.merge(key, i, (one, other) -> NONE);
      }
    }
    Set<String> seen = new HashSet<>();
    for (int j = 0; j < now.size(); j++) {
      String key = keyOf(now.get(j));
      Integer i = oldOf[j] == NONE && key != null && seen.add(key) ? keys.get(key) : null;
      if (i != null && i != NONE) {
        match(i, j);
      }
    }
  }

  private static @Nullable String keyOf(Node node) {
    String key = node.key();
    return key == null ? null : node.name + " " + key;
  }

  /** How often a hash occurs in each list, and where last. */
  private static final class Places {
    int inOld;
    int inNew;
    int i;
    int j;
  }

  private void matchUnique() {
    Map<Long, Places> places = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      if (!taken[i]) {
        Places place = places.computeIfAbsent(old.get(i).hash(), hash -> new Places());
        place.inOld++;
        place.i = i;
      }
    }
    for (int j = 0; j < now.size(); j++) {
      Places place = oldOf[j] == NONE ? places.get(now.get(j).hash()) : null;
      if (place != null) {
        place.inNew++;
        place.j = j;
      }
    }
    for (Places place : places.values()) {
      if (place.inOld == 1 && place.inNew == 1 && isSame(place.i, place.j)) {
        match(place.i, place.j);
      }
    }
  }

  private boolean isSame(int i, int j) {
    return !taken[i] && oldOf[j] == NONE && old.get(i).isSameAs(now.get(j));
  }

  private void matchNeighbours() {
    for (int j = 1; j < now.size(); j++) {
      int i = oldOf[j - 1] + 1;
      if (oldOf[j - 1] != NONE && i < old.size() && isSame(i, j)) {
        match(i, j);
      }
    }
    for (int j = now.size() - 2; j >= 0; j--) {
      int i = oldOf[j + 1] - 1;
      if (oldOf[j + 1] != NONE && i >= 0 && isSame(i, j)) {
        match(i, j);
      }
    }
  }

  /** Matches equal elements and comments in order; texts are cheap to make anew. */
  private void matchEqual() {
    Map<Long, ArrayDeque<Integer>> waiting = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      if (!taken[i] && !old.get(i).isText()) {
        waiting.computeIfAbsent(old.get(i).hash(), hash -> new ArrayDeque<>()).add(i);
      }
    }
    for (int j = 0; j < now.size(); j++) {
      var queue = oldOf[j] == NONE ? waiting.get(now.get(j).hash()) : null;
      if (queue != null && !queue.isEmpty() && isSame(queue.peek(), j)) {
        match(queue.remove(), j);
      }
    }
    matchNeighbours();
  }

  private void matchGaps() {
    int j = 0;
    while (j < now.size()) {
      if (oldOf[j] != NONE) {
        j++;
        continue;
      }
      int end = j;
      while (end < now.size() && oldOf[end] == NONE) {
        end++;
      }
      gap(j, end);
      j = end;
    }
  }

  /** Aligns new children with the old ones that stand free beside their neighbours. */
  private void gap(int j, int end) {
    int left = j == 0 ? 0 : oldOf[j - 1] + 1;
    int leftEnd = left;
    while (leftEnd < old.size() && !taken[leftEnd]) {
      leftEnd++;
    }
    int right = end == now.size() ? old.size() : oldOf[end];
    int rightStart = right;
    while (rightStart > 0 && !taken[rightStart - 1]) {
      rightStart--;
    }
    if (leftEnd > left) {
      align(left, leftEnd, j, end);
    } else if (right > rightStart) {
      align(rightStart, right, j, end);
    }
  }

  private void align(int from, int to, int j, int end) {
    int rows = to - from;
    int columns = end - j;
    if ((long) rows * columns > MOST_PAIRS) {
      alignInOrder(from, to, j, end);
      return;
    }
    int[][] likeness = new int[rows][columns];
    int[][] best = new int[rows + 1][columns + 1];
    for (int r = rows - 1; r >= 0; r--) {
      for (int c = columns - 1; c >= 0; c--) {
        likeness[r][c] = Likeness.of(old.get(from + r), now.get(j + c));
        int skip = Math.max(best[r + 1][c], best[r][c + 1]);
        int pair = likeness[r][c] == 0 ? 0 : likeness[r][c] + best[r + 1][c + 1];
        best[r][c] = Math.max(skip, pair);
      }
    }
    int r = 0;
    int c = 0;
    while (r < rows && c < columns) {
      if (likeness[r][c] > 0 && best[r][c] == likeness[r][c] + best[r + 1][c + 1]) {
        match(from + r++, j + c++);
      } else if (best[r][c] == best[r + 1][c]) {
        r++;
      } else {
        c++;
      }
    }
  }

  private void alignInOrder(int from, int to, int start, int end) {
    int i = from;
    for (int j = start; j < end && i < to; j++) {
      Node node = now.get(j);
      int next = i;
      while (next < to && next < i + 8 && !Likeness.mayMatch(old.get(next), node)) {
        next++;
      }
      if (next < to && next < i + 8) {
        match(next, j);
        i = next + 1;
      }
    }
  }
}
