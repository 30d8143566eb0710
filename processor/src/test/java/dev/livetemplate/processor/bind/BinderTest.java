package dev.livetemplate.processor.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sections, variables and partials meet types. */
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
              each model.table() item: java.util.List<java.lang.Integer> LIST
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
  final class Sections {
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
            Collection<? extends Set<Long>> | each model.x() item: java.util.Set<java.lang.Long> LIST
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
              each model.json() item: Json LIST
                {{item.getText()}} STRING?
                each item item: Json LIST
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

  @Nested
  final class Merging {
    private String dump(String template) {
      return Binding.dump("record Page(String x, boolean y, List<String> l) {}", template);
    }

    @Test
    void joinsASectionAndItsOppositeInEitherOrder() {
      String both =
          """
          if NOT_NULL model.x() x: java.lang.String STRING
            'A'
          else
            'B'
          """;
      assertThat(dump("{{#x}}A{{/x}}{{^x}}B{{/x}}")).isEqualTo(both);
      assertThat(dump("{{^x}}B{{/x}}{{#x}}A{{/x}}")).isEqualTo(both);
    }

    @Test
    void keepsThePlaceOfTheFirst() {
      BoundNode node =
          Binding.of("record Page(boolean y) {}", "-{{^y}}B{{/y}}{{#y}}A{{/y}}")
              .template()
              .nodes()
              .get(1);
      assertThat(node.span().column()).isEqualTo(2);
    }

    @Test
    void joinsNoMoreThanTwo() {
      assertThat(dump("{{#y}}A{{/y}}{{^y}}B{{/y}}{{#y}}C{{/y}}{{^y}}D{{/y}}{{^y}}E{{/y}}"))
          .isEqualTo(
              """
              if BOOLEAN model.y()
                'A'
              else
                'B'
              if BOOLEAN model.y()
                'C'
              else
                'D'
              if BOOLEAN model.y()
              else
                'E'
              """);
    }

    @Test
    void joinsNothingAcrossTextOrNames() {
      assertThat(dump("{{#y}}A{{/y}} {{^y}}B{{/y}}{{#x}}C{{/x}}"))
          .isEqualTo(
              """
              if BOOLEAN model.y()
                'A'
              ' '
              if BOOLEAN model.y()
              else
                'B'
              if NOT_NULL model.x() x: java.lang.String STRING
                'C'
              """);
    }

    @Test
    void leavesListsAlone() {
      assertThat(dump("{{#l}}A{{/l}}{{^l}}B{{/l}}"))
          .isEqualTo(
              """
              each model.l() item: java.lang.String STRING
                'A'
              if NOT_EMPTY model.l()
              else
                'B'
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
  final class Partials {
    private static final String TREE =
        "record Page(Node root, String title) {} record Node(String name, List<Node> nodes) {}";

    @Test
    void thatCallThemselvesAreBoundOncePerStack() {
      assertThat(
              Binding.of(
                      TREE,
                      "{{#root}}{{>tree}}{{/root}}",
                      Map.of("tree", "{{name}}{{title}}{{#nodes}}{{>tree}}{{/nodes}}"))
                  .dump())
          .isEqualTo(
              """
              if NOT_NULL model.root() root: Node OBJECT
                call tree(model, root) indent ''
              partial tree(model: Page OBJECT, root: Node OBJECT)
                indentation
                {{root.name()}} STRING?
                {{model.title()}} STRING?
                each root.nodes() node: Node OBJECT
                  call tree(model, node) indent ''
              """);
    }

    @Test
    void areBoundAnewForOtherTypes() {
      assertThat(
              Binding.of(
                      "record Page(Folder root) {} record Folder(String name, List<File> all) {}"
                          + " record File(String name, List<Folder> all) {}",
                      "{{#root}}{{>tree}}{{/root}}",
                      Map.of("tree", "{{name}}{{#all}}{{>tree}}{{/all}}"))
                  .dump())
          .isEqualTo(
              """
              if NOT_NULL model.root() root: Folder OBJECT
                call tree(model, root) indent ''
              partial tree(model: Page OBJECT, root: Folder OBJECT)
                indentation
                {{root.name()}} STRING?
                each root.all() item: File OBJECT
                  call tree#2(model, root, item) indent ''
              partial tree#2(model: Page OBJECT, root: Folder OBJECT, item: File OBJECT)
                indentation
                {{item.name()}} STRING?
                each item.all() item: Folder OBJECT
                  call tree#3(model, item, item) indent ''
              partial tree#3(model: Page OBJECT, item: File OBJECT, item: Folder OBJECT)
                indentation
                {{item.name()}} STRING?
                each item.all() item: File OBJECT
                  call tree#2(model, item, item) indent ''
              """);
    }

    @Test
    void withErrorsTellThemOnce() {
      assertThat(
              Binding.of(
                      TREE,
                      "{{#root}}{{>tree}}{{>tree}}{{/root}}",
                      Map.of("tree", "{{#nodes}}{{nam}}{{>tree}}{{/nodes}}"))
                  .errors())
          .startsWith("tree.mustache:1:11: [UnknownName] no 'nam' in Node or Page. ")
          .doesNotContain("\n");
    }

    @Test
    void whoseTypesGrowForEverAreRefused() {
      assertThat(
              Binding.of(
                      "record Page(Nest<String> nest) {} record Nest<T>(Nest<List<T>> inner) {}",
                      "{{#nest}}{{>nest}}{{/nest}}",
                      Map.of("nest", "{{#inner}}{{>nest}}{{/inner}}"))
                  .errors())
          .startsWith("nest.mustache:1:11: [EndlessTypes] the partial 'nest' meets new types");
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
