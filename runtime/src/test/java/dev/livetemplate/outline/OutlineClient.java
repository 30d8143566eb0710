package dev.livetemplate.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Applies updates of {@link OutlineTemplate} to plain lists, word for word as the protocol says.
 */
public final class OutlineClient {
  private final Node root;
  private long sequence;
  private int moves;

  /** Begins with the page as it was rendered at a sequence number: handles from 0. */
  public OutlineClient(Item model, long sequence) {
    this.root = new Node(model);
    this.sequence = sequence;
  }

  public void apply(String update) {
    List<?> message = JsonValues.array(update);
    long number = (Long) message.get(0);
    if (number != sequence + 1) {
      throw new AssertionError("expected update " + (sequence + 1) + ", got " + update);
    }
    sequence = number;
    root.applyPairs(message.subList(1, message.size()));
  }

  /** Loses what is in a block: slot 1, handle, slot 1, … */
  public void damage(int... block) {
    Node node = root;
    for (int i = 1; i < block.length; i += 2) {
      node = node.rows.get(block[i]);
    }
    if (block.length % 2 == 0) {
      node.text = "damaged";
    }
    node.rows.values().forEach(row -> row.text = "damaged");
  }

  /** Returns the address of a random list or row; none if there is not any. */
  public int[] randomBlock(Random random) {
    List<Integer> block = new ArrayList<>();
    Node node = root;
    while (!node.order.isEmpty() && (block.isEmpty() || random.nextBoolean())) {
      block.add(1);
      if (random.nextInt(3) == 0) {
        break;
      }
      block.add(node.order.get(random.nextInt(node.order.size())));
      node = node.rows.get(block.get(block.size() - 1));
    }
    return block.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns the number of rows moved so far. */
  public int moves() {
    return moves;
  }

  @Override
  public String toString() {
    return root.toString();
  }

  /** Returns what a client that shows the model shows. */
  public static String shown(Item model) {
    return new OutlineClient(model, 0).toString();
  }

  private final class Node {
    private Object text;
    private final Map<Integer, Node> rows = new LinkedHashMap<>();
    private List<Integer> order = new ArrayList<>();
    private int next;

    Node(Item item) {
      this.text = item.text;
      item.items.forEach(below -> order.add(insert(new Node(below))));
    }

    Node(List<?> mountValues) {
      this.text = mountValues.get(0);
      ((List<?>) mountValues.get(1)).forEach(row -> order.add(insert(new Node((List<?>) row))));
    }

    private int insert(Node row) {
      rows.put(next, row);
      return next++;
    }

    void applyPairs(List<?> pairs) {
      long lastSlot = -1;
      for (int i = 0; i < pairs.size(); i += 2) {
        long slot = (Long) pairs.get(i);
        check(slot > lastSlot, "slots must rise: " + pairs);
        lastSlot = slot;
        if (slot == 0) {
          text = pairs.get(i + 1);
        } else {
          check(slot == 1, "no such slot: " + pairs);
          applyList((List<?>) pairs.get(i + 1));
        }
      }
      check(!pairs.isEmpty(), "an empty patch was sent");
    }

    private void applyList(List<?> patch) {
      check(!patch.get(patch.size() - 1).equals(0L), "an empty group at the end: " + patch);
      for (Object update : group(patch, 0)) {
        List<?> pairs = (List<?>) update;
        row(pairs.get(0)).applyPairs(pairs.subList(1, pairs.size()));
      }
      if (patch.size() > 1 && patch.get(1).equals(1L)) {
        check(!order.isEmpty(), "there was nothing to remove");
        order.clear();
        rows.clear();
        next = 0;
      } else {
        group(patch, 1).forEach(this::remove);
      }
      place(group(patch, 2), group(patch, 3));
    }

    private void remove(Object handle) {
      row(handle);
      rows.remove(handle(handle));
      order.remove((Object) handle(handle));
    }

    private void place(List<?> moved, List<?> inserted) {
      Map<Integer, Integer> places = new LinkedHashMap<>();
      List<Integer> staying = new ArrayList<>(order);
      if (!moved.isEmpty() && moved.get(0) instanceof List<?> handles) {
        staying = handles.stream().map(this::handle).toList();
        check(staying.size() == order.size() && rows.keySet().containsAll(staying), "bad order");
      } else {
        staying.removeAll(readMoves(moved, places));
      }
      readInsertions(inserted, places);
      order = new ArrayList<>();
      List<Integer> left = new ArrayList<>(staying);
      int count = staying.size() + places.size();
      for (int i = 0; i < count; i++) {
        order.add(places.containsKey(i) ? places.get(i) : left.remove(0));
      }
      check(left.isEmpty(), "indexes beyond the list");
    }

    private List<Integer> readMoves(List<?> moved, Map<Integer, Integer> places) {
      List<Integer> handles = new ArrayList<>();
      for (int i = 0; i < moved.size(); i += 2) {
        row(moved.get(i));
        handles.add(handle(moved.get(i)));
        check(places.put(handle(moved.get(i + 1)), handle(moved.get(i))) == null, "same place");
        moves++;
      }
      return handles;
    }

    private void readInsertions(List<?> inserted, Map<Integer, Integer> places) {
      int index = -1;
      for (Object entry : inserted) {
        if (entry instanceof List<?> mountValues) {
          check(places.put(index++, insert(new Node(mountValues))) == null, "same place");
        } else {
          check(handle(entry) > index, "indexes must rise");
          index = handle(entry);
        }
      }
    }

    private List<?> group(List<?> patch, int index) {
      return index < patch.size() && patch.get(index) instanceof List<?> group ? group : List.of();
    }

    private Node row(Object handle) {
      Node row = rows.get(handle(handle));
      check(row != null, "no row " + handle);
      return row;
    }

    private int handle(Object number) {
      return Math.toIntExact((Long) number);
    }

    @Override
    public String toString() {
      StringBuilder shown = new StringBuilder().append(text).append('(');
      order.forEach(handle -> shown.append(rows.get(handle)));
      return shown.append(')').toString();
    }
  }

  private static void check(boolean condition, String problem) {
    if (!condition) {
      throw new AssertionError(problem);
    }
  }
}
