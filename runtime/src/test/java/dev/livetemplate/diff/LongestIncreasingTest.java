package dev.livetemplate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LongestIncreasingTest {
  @Test
  void findsNothingInNothing() {
    assertThat(LongestIncreasing.membersOf(new int[0])).isEmpty();
    assertThat(LongestIncreasing.membersOf(new int[] {-1, -1})).containsExactly(false, false);
  }

  @Test
  void takesAllOfWhatRises() {
    assertThat(LongestIncreasing.membersOf(new int[] {0, 3, 7})).containsExactly(true, true, true);
  }

  @Test
  void leavesNegativeNumbersOut() {
    assertThat(LongestIncreasing.membersOf(new int[] {1, -1, 0, 2}))
        .satisfies(members -> assertThat(members[1]).isFalse())
        .satisfies(members -> assertThat(members[3]).isTrue());
  }

  @Test
  void isAsLongAsTheLongestOfAll() {
    Random random = new Random(1);
    for (int round = 0; round < 2_000; round++) {
      int[] values = permutationWithGaps(random, random.nextInt(11));
      boolean[] members = LongestIncreasing.membersOf(values);
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        if (members[i]) {
          found.add(values[i]);
        }
      }
      assertThat(found).isSorted().allMatch(value -> value >= 0);
      assertThat(found).hasSize(longestOfAll(values));
    }
  }

  private static int[] permutationWithGaps(Random random, int length) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      values.add(random.nextInt(4) == 0 ? -1 : i);
    }
    Collections.shuffle(values, random);
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Tries every subset. */
  private static int longestOfAll(int[] values) {
    int longest = 0;
    for (int subset = 0; subset < 1 << values.length; subset++) {
      longest = Math.max(longest, rises(values, subset) ? Integer.bitCount(subset) : 0);
    }
    return longest;
  }

  private static boolean rises(int[] values, int subset) {
    int last = -1;
    for (int i = 0; i < values.length; i++) {
      if ((subset & (1 << i)) != 0) {
        if (values[i] <= last) {
          return false;
        }
        last = values[i];
      }
    }
    return true;
  }
}
