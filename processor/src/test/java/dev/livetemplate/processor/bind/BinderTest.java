package dev.livetemplate.processor.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names and variables meet types. */
final class BinderTest {

  private static final String TODOS =
      """
      record Page(List<Todo> todos, String title, Person owner) {}
      record Todo(String title, boolean done) {}
      record Person(String name, Address address) {}
      record Address(String city) {}
      """;

  @Nested
  final class ContextStack {
    @Test
    void isSearchedFromTheInnermostScope() {
      assertThat(Binding.dump(TODOS, "{{title}}{{#todos}}{{title}}{{owner.name}}{{/todos}}"))
          .isEqualTo(
              """
              {{model.title()}} STRING?
              each model.todos() todo: Todo OBJECT
                {{todo.title()}} STRING?
                {{model.owner()?.name()}} STRING?
              """);
    }

    @Test
    void givesDottedNamesTheirFirstPartOnly() {
      String types = "record Page(A a, B b) {} record A(B b) {} record B(String c) {}";
      assertThat(
              Binding.errors(
                  "record Page(A a, String c) {} record A(B b) {} record B(String d) {}",
                  "{{#a}}{{b.c}}{{/a}}"))
          .isEqualTo("page.mustache:1:7: [UnknownName] no 'c' in B. B has 'd'.");
      assertThat(Binding.dump(types, "{{#a}}{{b.c}}{{/a}}"))
          .isEqualTo(
              """
              if NOT_NULL model.a() a: A OBJECT
                {{a.b()?.c()}} STRING?
              """);
    }

    @Test
    void isUnchangedByABooleanAndByAnInvertedSection() {
      assertThat(
              Binding.dump(
                  "record Page(List<Row> rows) {} record Row(boolean a, Boolean b, String c) {}",
                  "{{#rows}}{{#a}}{{c}}{{/a}}{{#b}}{{c}}{{/b}}{{^c}}{{a}}{{/c}}{{/rows}}"))
          .isEqualTo(
              """
              each model.rows() row: Row OBJECT
                if BOOLEAN row.a()
                  {{row.c()}} STRING?
                if BOXED_BOOLEAN row.b()
                  {{row.c()}} STRING?
                if NOT_NULL row.c()
                else
                  {{row.a()}} BOOLEAN
              """);
    }

    @Test
    void hasTheInnermostValueAsDot() {
      assertThat(
              Binding.dump(
                  "record Page(List<List<Integer>> table, Person p, boolean b) {} record"
                      + " Person(String name) {}",
                  "{{#table}}{{#.}}{{.}}{{#b}}{{.}}{{/b}}{{/.}}{{/table}}{{#p}}{{#name}}{{.}}{{name}}{{/name}}{{/p}}"))
          .isEqualTo(
              """
              each model.table() item: java.util.List<java.lang.Integer> COLLECTION
                each item item: java.lang.Integer BOXED
                  {{item}} BOXED
                  if BOOLEAN model.b()
                    {{item}} BOXED
              if NOT_NULL model.p() p: Person OBJECT
                if NOT_NULL p.name() name: java.lang.String STRING
                  {{name}} STRING
                  {{p.name()}} STRING?
              """);
    }
  }

  @Nested
  final class Variables {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            boolean              | BOOLEAN
            char                 | CHAR
            byte                 | INT
            short                | INT
            int                  | INT
            long                 | LONG
            float                | FLOAT
            double               | DOUBLE
            Boolean              | BOXED_BOOLEAN?
            Character            | BOXED?
            Integer              | BOXED?
            Double               | BOXED?
            String               | STRING?
            Thread.State         | IMMUTABLE_TEXT?
            java.time.LocalDate  | IMMUTABLE_TEXT?
            java.time.Duration   | IMMUTABLE_TEXT?
            java.math.BigDecimal | IMMUTABLE_TEXT?
            java.math.BigInteger | IMMUTABLE_TEXT?
            UUID                 | IMMUTABLE_TEXT?
            java.net.URI         | IMMUTABLE_TEXT?
            Locale               | IMMUTABLE_TEXT?
            Currency             | IMMUTABLE_TEXT?
            java.nio.file.Path   | IMMUTABLE_TEXT?
            java.net.URL         | TEXT?
            Number               | TEXT?
            CharSequence         | TEXT?
            StringBuilder        | TEXT?
            Date                 | TEXT?
            WithText             | TEXT?
            BelowText            | TEXT?
            Promise              | TEXT?
            Written              | TEXT?
            """)
    void arePrintedByKind(String type, String kind) {
      String types =
          """
          class WithText { public String toString() { return ""; } }
          class BelowText extends WithText {}
          interface Promise { String toString(); }
          record Written(int i) { public String toString() { return ""; } }
          record Page(%s x) {}
          """
              .formatted(type);
      assertThat(Binding.dump(types, "{{x}}{{{x}}}"))
          .isEqualTo("{{model.x()}} %1$s\n{{{model.x()}}} %1$s\n".formatted(kind));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Object              | Object              | Declare a narrower type, such as String.
            List<String>        | List<String>        | Print its items, {{#x}}{{.}}{{/x}}, or write a formatter for it: static String format(List<String> value).
            int[]               | int[]               | Print its items, {{#x}}{{.}}{{/x}}, or write a formatter for it: static String format(int[] value).
            Rec                 | Rec                 | Print one of its members, {{x.member}}, let Rec override toString(), or write a formatter for it: static String format(Rec value).
            Plain               | Plain               | Print one of its members, {{x.member}}, let Plain override toString(), or write a formatter for it: static String format(Plain value).
            Map<String, Plain>  | Map<String, Plain>  | Print one of its members, {{x.member}}, or write a formatter for it: static String format(Map<String, Plain> value).
            HashMap<Long, Long> | HashMap<Long, Long> | Print one of its members, {{x.member}}, or write a formatter for it: static String format(HashMap<Long, Long> value).
            Optional<Plain>     | Plain               | Print one of its members, {{x.member}}, let Plain override toString(), or write a formatter for it: static String format(Plain value).
            Runnable            | Runnable            | Print one of its members, {{x.member}}, or write a formatter for it: static String format(Runnable value).
            """)
    void areRefusedWithoutATextForm(String type, String shown, String fix) {
      String types = "record Page(%s x) {} record Rec(int i) {} class Plain {}".formatted(type);
      assertThat(Binding.errors(types, "<p>{{x}}"))
          .isEqualTo(
              "page.mustache:1:4: [NotPrintable] 'x' is of type %s, which has no text form to print. %s"
                  .formatted(shown, fix));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Optional<String>           | orElse(null)}} STRING?
            Optional<Optional<String>> | orElse(null)?.orElse(null)}} STRING?
            OptionalInt                | stream().boxed().findFirst().orElse(null)}} BOXED?
            OptionalDouble             | stream().boxed().findFirst().orElse(null)}} BOXED?
            """)
    void printTheValueOfAnOptionalOrNothing(String type, String read) {
      assertThat(Binding.dump("record Page(%s x) {}".formatted(type), "{{x}}"))
          .isEqualTo("{{model.x()?." + read + "\n");
    }

    @Test
    void lookIntoOptionals() {
      assertThat(
              Binding.dump(
                  "record Page(Optional<A> a) {} record A(Optional<B> b) {} record B(String c) {}",
                  "{{a.b.c}}"))
          .isEqualTo("{{model.a()?.orElse(null)?.b()?.orElse(null)?.c()}} STRING?\n");
    }

    @Test
    void mayStopEarlyWhereAValueOnTheWayIsNull() {
      var nodes = Binding.of(TODOS, "{{owner.address.city}}{{title}}").template().nodes();
      assertThat(((BoundNode.BoundVariable) nodes.get(0)).read().mayStopEarly()).isTrue();
      assertThat(((BoundNode.BoundVariable) nodes.get(1)).read().mayStopEarly()).isFalse();
    }
  }

  @Nested
  final class UnknownNames {
    @Test
    void areReportedAtTheTagWithANearName() {
      String types =
          "record Page(String owner, List<Entry> lists) {} record Entry(int id, String title) {}";
      assertThat(
              Binding.errors(
                  types,
                  "<ul>\n"
                      + "{{#lists}}\n"
                      + "  <a>{{titel}}</a>{{/lists}}\n"
                      + "{{ownr}}{{#list}}{{x}}{{/list}}"))
          .isEqualTo(
              """
              page.mustache:3:6: [UnknownName] no 'titel' in Entry or Page. Did you mean 'title'?
              page.mustache:4:1: [UnknownName] no 'ownr' in Page. Did you mean 'owner'?
              page.mustache:4:9: [UnknownName] no 'list' in Page. Did you mean 'lists'?\
              """);
    }

    @Test
    void withNoneNearListWhatThereIs() {
      assertThat(
              Binding.errors(
                  "record Page(int a, int b) { int getC() { return 1; } }", "{{wholly}}"))
          .isEqualTo(
              "page.mustache:1:1: [UnknownName] no 'wholly' in Page. Page has 'a', 'b', 'c'.");
      assertThat(Binding.errors("record Page() {}", "{{x}}"))
          .endsWith("no 'x' in Page. Page has nothing that a template can read.");
    }

    @Test
    void insideAnInvertedSectionOfAnotherAreFoundAsWell() {
      assertThat(Binding.errors("record Page(int a) {}", "{{^b}}{{c}}{{/b}}"))
          .contains("no 'b' in Page")
          .contains("no 'c' in Page");
    }
  }

  @Nested
  final class UnresolvedTypes {
    @Test
    void areReportedAsSuch() {
      assertThat(
              Binding.errors(
                  "class Page extends Gone { Later later; List<Later> list; String x; }",
                  "{{later.a}}{{#list}}{{b}}{{/list}}\n{{x}}{{y}}"))
          .isEqualTo(
              """
              page.mustache:1:1: [UnresolvedType] 'later' cannot be looked up: javac does not find the type Later. Import it, or have the annotation processor that makes it run in this compilation.
              page.mustache:1:12: [UnresolvedType] 'list' cannot be looked up: javac does not find the type Later. Import it, or have the annotation processor that makes it run in this compilation.
              page.mustache:2:6: [UnresolvedType] 'y' cannot be looked up: javac does not find the type Gone. Import it, or have the annotation processor that makes it run in this compilation.\
              """);
    }
  }
}
