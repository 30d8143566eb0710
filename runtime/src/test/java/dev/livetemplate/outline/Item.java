package dev.livetemplate.outline;

import java.util.ArrayList;
import java.util.List;

/** A model that changes in place: a text with items below it. */
public final class Item {
  public String key;
  public String text;
  public final List<Item> items = new ArrayList<>();

  public Item(String key, String text, Item... items) {
    this.key = key;
    this.text = text;
    this.items.addAll(List.of(items));
  }
}
