package sample;

import dev.livetemplate.LiveTemplate;
import java.util.List;
import java.util.Map;

/** Type variables stand for their arguments, wildcards for their bounds. */
@LiveTemplate(path = "page.mustache")
public final class Page extends Result<Page.Person> {

  public final Box<String> text;
  public final Box<Box<Person>> boxed;
  public final Pair<Integer, ? extends Person> pair;
  public final Box<? extends List<? extends Person>> people;

  Page(Person value, String text, int number, Person... people) {
    super(value);
    this.text = new Box<>(text);
    this.boxed = new Box<>(new Box<>(value));
    this.pair = new Pair<>(number, value);
    this.people = new Box<>(List.of(people));
  }

  public record Person(String name) {}

  static List<Page> states() {
    Person ada = new Person("Ada");
    return List.of(
        new Page(ada, "t", 1, ada, new Person("Bo")),
        new Page(new Person("Cy"), "t", 1, new Person("Bo")),
        new Page(new Person("Cy"), "u", 2));
  }

  record Box<T>(T value) {
    Map<String, T> byName() {
      return Map.of("it", value);
    }

    List<T> twice() {
      return List.of(value, value);
    }
  }

  record Pair<A extends Comparable<A>, B>(A first, B second) {
    Pair<A, List<B>> nested() {
      return new Pair<>(first, List.of(second));
    }
  }
}

abstract class Result<T extends Record> {
  private final T value;

  Result(T value) {
    this.value = value;
  }

  public T getValue() {
    return value;
  }

  public List<Page.Box<T>> all() {
    return List.of(new Page.Box<>(value));
  }
}
