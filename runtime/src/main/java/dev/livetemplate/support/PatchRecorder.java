package dev.livetemplate.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.livetemplate.contract.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an update as a {@link PatchWriter} does, and remembers which patch took which bytes.
 *
 * <p>It works on views that an update was made from before, and leaves them as they are.
 */
public final class PatchRecorder extends PatchWriter {
  /**
   * A list and a row of it that a patch is in.
   *
   * @param slot the list's number in the frame around it
   * @param handle names the row
   * @param index where the row stands
   */
  public record Step(int slot, int handle, int index) {}

  /**
   * One patch.
   *
   * @param steps the lists and rows around it, the outermost first
   * @param slot its number in the innermost frame
   * @param value what was written behind the slot
   * @param bytes how many were written for it, with what opens the lists and rows around it
   * @param before the number of rows before; −1: it does not change which rows a list has
   * @param after the number of rows after
   */
  public record Patch(
      List<Step> steps,
      int slot,
      Strategy strategy,
      String value,
      int bytes,
      int before,
      int after) {
    /** Returns whether it removes, moves or inserts rows. */
    public boolean changesRows() {
      return before >= 0;
    }
  }

  /** A patch whose end is not known yet. */
  private record Begun(
      List<Step> steps, int slot, Strategy strategy, int start, int before, int after) {}

  private final List<Step> steps = new ArrayList<>();
  private final List<Integer> lists = new ArrayList<>();
  private final List<Begun> begun = new ArrayList<>();

  /** Where the value of each patch begins. */
  private final List<Integer> values = new ArrayList<>();

  /**
   * Begins an update.
   *
   * @param rebuilt the place of the block that is written anew; empty: none
   */
  public PatchRecorder(List<Integer> rebuilt) {
    super(true, rebuilt.isEmpty() ? null : new RebuiltBlock(numbers(rebuilt)));
  }

  private static int[] numbers(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public void pair(int slot, Strategy strategy) {
    begin(slot, strategy, -1, -1);
    super.pair(slot, strategy);
    values.add(length());
  }

  @Override
  void rows(int slot, Rows<?> from, Rows<?> to) {
    begin(slot, Strategy.GRANULAR, from.size(), to.size());
    super.rows(slot, from, to);
  }

  private void begin(int slot, Strategy strategy, int before, int after) {
    begun.add(new Begun(List.copyOf(steps), slot, strategy, length(), before, after));
  }

  @Override
  void beginList(int slot) {
    lists.add(slot);
    super.beginList(slot);
  }

  @Override
  void beginRow(int handle, int index) {
    steps.add(new Step(lists.get(lists.size() - 1), handle, index));
    super.beginRow(handle, index);
  }

  @Override
  void endRow() {
    steps.remove(steps.size() - 1);
    super.endRow();
  }

  @Override
  void endList() {
    lists.remove(lists.size() - 1);
    super.endList();
  }

  @Override
  void endUpdates() {
    lists.remove(lists.size() - 1);
    super.endUpdates();
    values.add(length());
  }

  /** The rows have been settled by the update itself. */
  @Override
  void settle(Rows<?> rows, @Nullable Handles handles) {}

  /** Ends the update and returns its patches, in the order in which they were written. */
  public List<Patch> patches() {
    byte[] json = finish();
    List<Patch> patches = new ArrayList<>();
    for (int i = 0; json != null && i < begun.size(); i++) {
      int end = i + 1 < begun.size() ? begun.get(i + 1).start() : json.length;
      patches.add(patch(begun.get(i), values.get(i), end, json));
    }
    return patches;
  }

  private static Patch patch(Begun patch, int value, int end, byte[] json) {
    List<String> written = JsonScanner.values(new String(json, value, end - value, UTF_8));
    return new Patch(
        patch.steps(),
        patch.slot(),
        patch.strategy(),
        patch.before() < 0 ? written.get(0) : String.join(",", written),
        end - patch.start(),
        patch.before(),
        patch.after());
  }
}
