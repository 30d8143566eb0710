package dev.livetemplate.gate.oracle;

import dev.livetemplate.gate.oracle.Children.Child;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.ToIntBiFunction;

/**
 * Which children of an element stay from one page to the next: those with the same name and key,
 * and of the others those that make the least change, paired in order. Where it is less still,
 * those of the others that are the same to the letter, and the only such ones on both pages, stay
 * wherever they stand. What stays stands in the same sections: where a section gives way to its
 * inverse, all in it goes.
 */
final class Matching {

  /** Up to so many pairs are weighed; of longer lists equal children are paired first. */
  private static final int MAX_PAIRS = 4_000;

  /** For each child before its partner behind, or -1. */
  final int[] forth;

  /** For each child behind its partner before, or -1. */
  final int[] back;

  private final List<Child> before;
  private final List<Child> behind;
  private final ToIntBiFunction<Child, Child> cost;

  /**
   * Matches children.
   *
   * @param cost how much differs between two children of the same name
   */
  Matching(List<Child> before, List<Child> behind, ToIntBiFunction<Child, Child> cost) {
    this.before = before;
    this.behind = behind;
    this.cost = cost;
    forth = new int[before.size()];
    back = new int[behind.size()];
    Arrays.fill(forth, -1);
    Arrays.fill(back, -1);
    matchKeys();
    alignOthers(others(before, forth), others(behind, back));
  }

  private void alignOthers(List<Integer> as, List<Integer> bs) {
    Map<Integer, Integer> twins = twins(as, bs);
    int[] keyedForth = forth.clone();
    int[] keyedBack = back.clone();
    align(as, bs);
    int inOrder = total(as, bs);
    int[] inOrderForth = forth.clone();
    int[] inOrderBack = back.clone();
    restore(keyedForth, keyedBack);
    twins.forEach(this::pair);
    align(others(before, forth), others(behind, back));
    if (total(as, bs) >= inOrder) {
      restore(inOrderForth, inOrderBack);
    }
  }

  private void restore(int[] oldForth, int[] oldBack) {
    System.arraycopy(oldForth, 0, forth, 0, forth.length);
    System.arraycopy(oldBack, 0, back, 0, back.length);
  }

  /** How much the change is: a move is a removal and an insertion of one node that is known. */
  private int total(List<Integer> as, List<Integer> bs) {
    int total = 0;
    List<Integer> partners = new ArrayList<>();
    for (int a : as) {
      total += forth[a] < 0 ? before.get(a).size() : cost(a, forth[a]);
      if (forth[a] >= 0) {
        partners.add(forth[a]);
      }
    }
    for (int b : bs) {
      total += back[b] < 0 ? behind.get(b).size() : 0;
    }
    return total + 2 * (partners.size() - longestRising(partners));
  }

  /** The number of cards in the first row of a game of patience. */
  private static int longestRising(List<Integer> numbers) {
    TreeSet<Integer> tops = new TreeSet<>();
    for (int number : numbers) {
      Integer covered = tops.higher(number);
      if (covered != null) {
        tops.remove(covered);
      }
      tops.add(number);
    }
    return tops.size();
  }

  /** Children that are the same to the letter, and the only such ones: before and behind. */
  private Map<Integer, Integer> twins(List<Integer> as, List<Integer> bs) {
    Map<String, List<Integer>> before = byHtml(this.before, as);
    Map<String, List<Integer>> behind = byHtml(this.behind, bs);
    Map<Integer, Integer> found = new LinkedHashMap<>();
    before.forEach(
        (html, a) -> {
          List<Integer> b = behind.getOrDefault(html, List.of());
          if (a.size() == 1 && b.size() == 1 && mayPair(a.get(0), b.get(0))) {
            found.put(a.get(0), b.get(0));
          }
        });
    return found;
  }

  private static Map<String, List<Integer>> byHtml(List<Child> children, List<Integer> indexes) {
    Map<String, List<Integer>> byHtml = new LinkedHashMap<>();
    for (int index : indexes) {
      byHtml.computeIfAbsent(children.get(index).html(), k -> new ArrayList<>()).add(index);
    }
    return byHtml;
  }

  private void pair(int a, int b) {
    forth[a] = b;
    back[b] = a;
  }

  private void matchKeys() {
    Map<String, List<Integer>> keyed = new HashMap<>();
    for (int b = 0; b < behind.size(); b++) {
      if (behind.get(b).key() != null) {
        keyed.computeIfAbsent(behind.get(b).toString(), k -> new ArrayList<>()).add(b);
      }
    }
    for (int a = 0; a < before.size(); a++) {
      List<Integer> found =
          before.get(a).key() == null ? null : keyed.get(before.get(a).toString());
      if (found != null && !found.isEmpty()) {
        pair(a, found.remove(0));
      }
    }
  }

  /**
   * What has no key. A key that has no partner and stands in no section is the changing attribute
   * of an element that is always there.
   */
  private static List<Integer> others(List<Child> children, int[] partners) {
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      Child child = children.get(i);
      if (partners[i] < 0 && (child.key() == null || child.scope() == null)) {
        others.add(i);
      }
    }
    return others;
  }

  private boolean mayPair(int a, int b) {
    Child x = before.get(a);
    Child y = behind.get(b);
    return x.name().equals(y.name())
        && (x.key() == null) == (y.key() == null)
        && Scope.path(x.scope()).equals(Scope.path(y.scope()));
  }

  private boolean areEqual(int a, int b) {
    return before.get(a).html().equals(behind.get(b).html());
  }

  private void align(List<Integer> as, List<Integer> bs) {
    if (as.size() == bs.size() && everyPair(as, bs, this::areEqual)) {
      pairAll(as, bs);
    } else if ((long) as.size() * bs.size() <= MAX_PAIRS) {
      alignByLeastChange(as, bs);
    } else {
      alignBetweenEqualOnes(as, bs);
    }
  }

  private static boolean everyPair(
      List<Integer> as, List<Integer> bs, BiPredicate<Integer, Integer> test) {
    for (int i = 0; i < as.size(); i++) {
      if (!test.test(as.get(i), bs.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void pairAll(List<Integer> as, List<Integer> bs) {
    for (int i = 0; i < as.size(); i++) {
      pair(as.get(i), bs.get(i));
    }
  }

  /** The distance of two sequences, Wagner and Fischer's table read from its end. */
  private void alignByLeastChange(List<Integer> as, List<Integer> bs) {
    int[][] rest = new int[as.size() + 1][bs.size() + 1];
    for (int i = as.size(); i >= 0; i--) {
      for (int j = bs.size(); j >= 0; j--) {
        rest[i][j] = least(rest, as, bs, i, j);
      }
    }
    int i = 0;
    int j = 0;
    while (i < as.size() && j < bs.size()) {
      if (pairs(rest, as, bs, i, j)) {
        pair(as.get(i++), bs.get(j++));
      } else if (rest[i][j] == rest[i + 1][j] + before.get(as.get(i)).size()) {
        i++;
      } else {
        j++;
      }
    }
  }

  private int least(int[][] rest, List<Integer> as, List<Integer> bs, int i, int j) {
    boolean a = i < as.size();
    boolean b = j < bs.size();
    int least = a || b ? Integer.MAX_VALUE : 0;
    if (a) {
      least = Math.min(least, rest[i + 1][j] + before.get(as.get(i)).size());
    }
    if (b) {
      least = Math.min(least, rest[i][j + 1] + behind.get(bs.get(j)).size());
    }
    if (a && b && mayPair(as.get(i), bs.get(j))) {
      least = Math.min(least, rest[i + 1][j + 1] + cost(as.get(i), bs.get(j)));
    }
    return least;
  }

  private boolean pairs(int[][] rest, List<Integer> as, List<Integer> bs, int i, int j) {
    return mayPair(as.get(i), bs.get(j))
        && rest[i][j] == rest[i + 1][j + 1] + cost(as.get(i), bs.get(j));
  }

  private int cost(int a, int b) {
    return areEqual(a, b) ? 0 : cost.applyAsInt(before.get(a), behind.get(b));
  }

  /** The longest common subsequence of equal children, and least change between them. */
  private void alignBetweenEqualOnes(List<Integer> as, List<Integer> bs) {
    int n = as.size();
    int m = bs.size();
    int[][] common = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        common[i][j] =
            areEqual(as.get(i), bs.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    int fromA = 0;
    int fromB = 0;
    while (i < n && j < m) {
      if (areEqual(as.get(i), bs.get(j))) {
        gap(as.subList(fromA, i), bs.subList(fromB, j));
        pair(as.get(i++), bs.get(j++));
        fromA = i;
        fromB = j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    gap(as.subList(fromA, n), bs.subList(fromB, m));
  }

  private void gap(List<Integer> as, List<Integer> bs) {
    if ((long) as.size() * bs.size() <= MAX_PAIRS) {
      alignByLeastChange(as, bs);
      return;
    }
    for (int i = 0; i < Math.min(as.size(), bs.size()); i++) {
      if (mayPair(as.get(i), bs.get(i))) {
        pair(as.get(i), bs.get(i));
      }
    }
  }

  /** Whether children that stay stand in another order. */
  boolean isReordered() {
    int last = -1;
    for (int partner : forth) {
      if (partner >= 0) {
        if (partner < last) {
          return true;
        }
        last = partner;
      }
    }
    return false;
  }
}
