package dev.livetemplate.processor.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sections are, by the type of what they name. */
final class BoundSectionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          boolean                    | if BOOLEAN model.x()
          Boolean                    | if BOXED_BOOLEAN model.x()
          String                     | if NOT_NULL model.x() x: java.lang.String STRING
          Integer                    | if NOT_NULL model.x() x: java.lang.Integer BOXED
          int                        | if ALWAYS model.x() x: int INT
          char                       | if ALWAYS model.x() x: char CHAR
          Object                     | if NOT_NULL model.x() x: java.lang.Object OBJECT
          Optional<String>           | if PRESENT model.x() x: java.lang.String STRING
          OptionalInt                | if PRESENT model.x() x: int INT
          OptionalLong               | if PRESENT model.x() x: long LONG
          OptionalDouble             | if PRESENT model.x() x: double DOUBLE
          Optional<Boolean>          | if BOXED_BOOLEAN model.x()?.orElse(null)
          Optional<Optional<String>> | if NOT_NULL model.x()?.orElse(null)?.orElse(null) x: java.lang.String STRING
          Optional<List<String>>     | each model.x()?.orElse(null) item: java.lang.String STRING
          List<String>               | each model.x() item: java.lang.String STRING
          Iterable<String>           | each model.x() item: java.lang.String STRING
          Collection<? extends Set<Long>> | each model.x() item: java.util.Set<java.lang.Long> COLLECTION
          ArrayList<String>          | each model.x() item: java.lang.String STRING
          String[]                   | each model.x() item: java.lang.String STRING
          int[]                      | each model.x() item: int INT
          int[][]                    | each model.x() item: int[] ARRAY
          Map<String, String>        | if NOT_NULL model.x() x: java.util.Map<java.lang.String, java.lang.String> OBJECT
          java.nio.file.Path         | if NOT_NULL model.x() x: java.nio.file.Path IMMUTABLE_TEXT
          """)
  void areConditionsOrListsByType(String type, String line) {
    assertThat(Binding.dump("record Page(%s x) {}".formatted(type), "{{#x}}{{/x}}"))
        .isEqualTo(line + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          boolean          | BOOLEAN model.x()
          Boolean          | BOXED_BOOLEAN model.x()
          String           | NOT_NULL model.x()
          int              | ALWAYS model.x()
          Optional<String> | PRESENT model.x()
          List<String>     | NOT_EMPTY model.x()
          int[]            | NOT_EMPTY model.x()
          Optional<int[]>  | NOT_EMPTY model.x()?.orElse(null)
          """)
  void areInvertedAlike(String type, String condition) {
    assertThat(Binding.dump("record Page(%s x) {}".formatted(type), "{{^x}}no{{/x}}"))
        .isEqualTo("if %s\nelse\n  'no'\n".formatted(condition));
  }

  @Test
  void ofAValueBehindOneThatMayBeNullMayBeFalse() {
    assertThat(
            Binding.dump(
                "record Page(A a) {} record A(int n, boolean b) {}",
                "{{#a.n}}{{.}}{{/a.n}}{{#a.b}}{{/a.b}}"))
        .isEqualTo(
            """
            if NOT_NULL model.a()?.n() n: int INT
              {{n}} INT
            if BOOLEAN model.a()?.b()
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "todos,todo",
    "stories,story",
    "children,item",
    "news,item",
    "address,item",
    "boxes,box",
    "branches,branch",
    "ies,ie",
    "s,item"
  })
  void nameTheItemsOfLists(String list, String item) {
    String capital = Character.toUpperCase(list.charAt(0)) + list.substring(1);
    String types = "class Page { List<Integer> get%s() { return null; } }".formatted(capital);
    assertThat(Binding.dump(types, "{{#%1$s}}{{/%1$s}}".formatted(list)))
        .contains(" " + item + ": ");
  }

  @Test
  void overAListOfItself() {
    assertThat(
            Binding.dump(
                "record Page(Json json) {} interface Json extends Iterable<Json> { String"
                    + " getText(); }",
                "{{#json}}{{text}}{{#.}}{{text}}{{/.}}{{/json}}"))
        .isEqualTo(
            """
            each model.json() item: Json ITERABLE
              {{item.getText()}} STRING?
              each item item: Json ITERABLE
                {{item.getText()}} STRING?
            """);
  }

  @Test
  void lookThroughItemsThatAreOptional() {
    assertThat(
            Binding.dump(
                "record Page(List<Optional<A>> list) {} record A(String name) {}",
                "{{#list}}{{name}}{{#.}}{{name}}{{/.}}{{/list}}"))
        .isEqualTo(
            """
            each model.list() item: java.util.Optional<A> OPTIONAL
              {{item.orElse(null)?.name()}} STRING?
              if PRESENT item value: A OBJECT
                {{value.name()}} STRING?
            """);
  }
}
