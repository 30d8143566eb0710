package sample;

import dev.livetemplate.LiveTemplate;
import java.util.List;

/** Arrays of objects, of primitives, and of arrays; null is an empty one. */
@LiveTemplate(path = "page.mustache")
public record Page(
    String[] names,
    int[] ints,
    boolean[] flags,
    char[] chars,
    double[] doubles,
    long[] longs,
    byte[] bytes,
    short[] shorts,
    float[] floats,
    int[][] table,
    Cell[] cells) {

  record Cell(int id, String text) {}

  static List<Page> states() {
    return List.of(
        new Page(
            new String[] {"a", "<b>"},
            new int[] {1, 2, 3},
            new boolean[] {true, false},
            new char[] {'x', '&'},
            new double[] {1.5, Double.NaN},
            new long[] {1L << 40},
            new byte[] {-1},
            new short[] {300},
            new float[] {0.1f},
            new int[][] {{1, 2}, {}, {3}},
            new Cell[] {new Cell(1, "one"), new Cell(2, "two")}),
        new Page(
            new String[] {"<b>", "c", "a"},
            new int[] {3, 1, 2},
            new boolean[] {false, false, true},
            new char[] {'&'},
            new double[] {-0.0, 1e10},
            new long[] {},
            new byte[] {-1, 5},
            new short[] {300, 0},
            new float[] {0.1f, 3},
            new int[][] {{1, 2, 3}, {4}},
            new Cell[] {new Cell(2, "two"), new Cell(3, "three"), new Cell(1, "1")}),
        new Page(null, null, null, null, null, null, null, null, null, null, null));
  }
}
