package dev.livetemplate.examples.kanban;

import dev.livetemplate.LiveTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the board shows.
 *
 * @param columns from left to right
 * @param lastId the id given last
 */
@LiveTemplate(path = "kanban.mustache")
public record KanbanPage(List<Column> columns, int lastId) {
  /** Something to be done. */
  public record Card(int id, String title) {}

  /**
   * A state that cards can be in.
   *
   * @param cards from top to bottom
   */
  public record Column(int id, String name, List<Card> cards) {
    /** Copies the cards. */
    public Column {
      cards = List.copyOf(cards);
    }

    /** Returns how many cards there are. */
    public int count() {
      return cards.size();
    }

    private Column without(int card) {
      return new Column(id, name, cards.stream().filter(each -> each.id() != card).toList());
    }

    private Column with(Card card, int place) {
      List<Card> all = new ArrayList<>(cards);
      all.add(Math.max(0, Math.min(place, all.size())), card);
      return new Column(id, name, all);
    }
  }

  /** Copies the columns. */
  public KanbanPage {
    columns = List.copyOf(columns);
  }

  /** Adds a card at the end of a column. */
  KanbanPage add(int column, String title) {
    Card card = new Card(lastId + 1, title);
    return put(column, card, Integer.MAX_VALUE, columns);
  }

  KanbanPage remove(int card) {
    return new KanbanPage(without(card), lastId);
  }

  /** Moves a card to a place in a column; leaves the board as it is if there is no such card. */
  KanbanPage move(int card, int column, int place) {
    return find(card).map(found -> put(column, found, place, without(card))).orElse(this);
  }

  /** Moves a card by so many columns, to the right if positive, as far as there are columns. */
  KanbanPage shift(int card, int by) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).cards().stream().anyMatch(each -> each.id() == card)) {
        int to = Math.max(0, Math.min(columns.size() - 1, i + by));
        return to == i ? this : move(card, columns.get(to).id(), Integer.MAX_VALUE);
      }
    }
    return this;
  }

  private Optional<Card> find(int id) {
    return columns.stream()
        .flatMap(column -> column.cards().stream())
        .filter(card -> card.id() == id)
        .findFirst();
  }

  private List<Column> without(int card) {
    return columns.stream().map(column -> column.without(card)).toList();
  }

  private KanbanPage put(int column, Card card, int place, List<Column> from) {
    return new KanbanPage(
        from.stream().map(each -> each.id() == column ? each.with(card, place) : each).toList(),
        Math.max(lastId, card.id()));
  }
}
