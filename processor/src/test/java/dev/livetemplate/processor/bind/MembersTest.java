package dev.livetemplate.processor.bind;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name means inside a type. */
final class MembersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          record Page(String x) {}                                         | x()
          record Page(String x) { public String getX() { return ""; } }    | x()
          class Page { String getX() { return ""; } String x; }            | getX()
          class Page { String getX() { return ""; } String x() { return ""; } } | getX()
          class Page { boolean isX() { return true; } boolean x() { return true; } } | isX()
          class Page { Boolean isX() { return true; } }                    | isX()
          class Page { String isX() { return ""; } String x() { return ""; } } | x()
          class Page { String x() { return ""; } String x; }               | x()
          class Page { String x(int i) { return ""; } String x; }          | x
          class Page { public final String x = ""; }                       | x
          class Page { protected String x; }                               | x
          interface Page { String x(); }                                   | x()
          interface Page { default String getX() { return ""; } }          | getX()
          class Page extends Base {} class Base { String x; }              | x
          class Page extends Base {} class Base { String getX() { return ""; } } | getX()
          class Page implements Base {} interface Base { default String x() { return ""; } } | x()
          abstract class Page implements A, B {} interface A { Object x(); } interface B { String x(); } | x()
          class Page { String getX() throws IllegalStateException { return ""; } } | getX()
          class Page extends Base { String x; } class Base { Object x; }   | x
          """)
  void isFound(String types, String access) {
    assertThat(Binding.dump(types, "{{x}}")).startsWith("{{model." + access + "}} ");
  }

  @Test
  void mayBeNamedLikeTheMethodItself() {
    String page =
        "class Page { String getTitle() { return null; } boolean isOpen() { return true; } }";
    assertThat(Binding.dump(page, "{{getTitle}}{{isOpen}}"))
        .isEqualTo("{{model.getTitle()}} STRING?\n{{model.isOpen()}} BOOLEAN\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class Page { private String x; }                            | There is x in Page, but it is private.
          class Page { private String getX() { return ""; } }         | There is getX() in Page, but it is private.
          class Page extends Base {} class Base { private String x; } | There is x in Base, but it is private.
          class Page { static String x() { return ""; } }             | There is x() in Page, but it is static.
          class Page { static final String x = ""; }                  | There is x in Page, but it is static.
          class Page { void x() {} }                                  | There is x() in Page, but it returns nothing.
          class Page { String x(int i) { return ""; } }               | There is x(int) in Page, but it takes arguments.
          class Page { String x() throws Exception { return ""; } }   | There is x() in Page, but it throws java.lang.Exception.
          """)
  void isNotFoundAndTheErrorSaysWhy(String types, String why) {
    assertThat(Binding.errors(types, "{{x}}"))
        .isEqualTo("page.mustache:1:1: [UnknownName] no 'x' in Page. " + why);
  }

  @ParameterizedTest
  @CsvSource({"hashCode,hashCode()", "toString,toString()", "class,getClass()", "notify,notify()"})
  void isNeverOneOfObject(String name, String method) {
    assertThat(Binding.errors("record Page(String x) {}", "{{" + name + "}}"))
        .startsWith("page.mustache:1:1: [UnknownName] no '%s' in Page. ".formatted(name))
        .contains(method)
        .endsWith("is a method of Object.");
  }

  @Nested
  final class OfAnotherPackage {
    private final String other =
        """
        public class Other extends Base {
          String hidden; protected String guarded; public String open;
          public String getGetter() { return ""; }
        }
        class Base { public String inherited() { return ""; } }
        """;

    private Binding bind(String template) {
      return Binding.of(
          List.of(
              Binding.inPackage(
                  "test",
                  "class Page { other.Other o; Sub sub; } class Sub extends other.Other {}"),
              JavaFileObjects.forSourceString("other.Other", "package other; " + other)),
          template,
          Map.of());
    }

    @Test
    void isPublic() {
      assertThat(bind("{{o.open}}{{o.getter}}{{o.inherited}}{{sub.open}}").dump())
          .isEqualTo(
              """
              {{model.o?.open}} STRING?
              {{model.o?.getGetter()}} STRING?
              {{model.o?.inherited()}} STRING?
              {{model.sub?.open}} STRING?
              """);
    }

    @Test
    void isNotLess() {
      assertThat(bind("{{o.hidden}}\n{{o.guarded}}\n{{sub.guarded}}").errors())
          .isEqualTo(
              """
              page.mustache:1:1: [UnknownName] no 'hidden' in Other. There is hidden in Other, but it is not visible from the model's package.
              page.mustache:2:1: [UnknownName] no 'guarded' in Other. There is guarded in Other, but it is not visible from the model's package.
              page.mustache:3:1: [UnknownName] no 'guarded' in Sub. There is guarded in Other, but it is not visible from the model's package.\
              """);
    }
  }

  @Nested
  final class OfGenerics {
    private final String box =
        "record Box<T>(T value, List<T> all, Map<String, T> byName) { T[] array() { return null; }"
            + " }";

    @Test
    void takeTheirArguments() {
      String types = "record Page(Box<Person> box) {} record Person(String name) {} " + box;
      assertThat(
              Binding.dump(
                  types,
                  "{{box.value.name}}{{#box.all}}{{name}}{{/box.all}}{{box.byName.ada.name}}"
                      + "{{#box.array}}{{name}}{{/box.array}}"))
          .isEqualTo(
              """
              {{model.box()?.value()?.name()}} STRING?
              each model.box()?.all() item: Person OBJECT
                {{item.name()}} STRING?
              {{model.box()?.byName()?.get("ada")?.name()}} STRING?
              each model.box()?.array() item: Person OBJECT
                {{item.name()}} STRING?
              """);
    }

    @Test
    void takeTheBoundsOfWildcards() {
      String types =
          "record Page(Box<? extends Person> box, List<? extends Person> people, List<?> any,"
              + " List<? super Person> above) {} record Person(String name) {} "
              + box;
      Binding binding =
          Binding.of(
              types,
              "{{box.value.name}}{{#box.all}}{{name}}{{/box.all}}{{#people}}{{name}}{{/people}}"
                  + "{{#any}}x{{/any}}{{#above}}x{{/above}}{{#box.byName.a}}{{name}}{{/box.byName.a}}");
      assertThat(binding.dump())
          .isEqualTo(
              """
              {{model.box()?.value()?.name()}} STRING?
              each model.box()?.all() item: Person OBJECT
                {{item.name()}} STRING?
              each model.people() item: Person OBJECT
                {{item.name()}} STRING?
              each model.any() item: java.lang.Object OBJECT
                'x'
              each model.above() item: java.lang.Object OBJECT
                'x'
              if NOT_NULL model.box()?.byName()?.get("a") a: Person OBJECT
                {{a.name()}} STRING?
              """);
    }

    @Test
    void haveTypesThatJavaCanWrite() {
      String types =
          "record Page(Box<? extends Person> box, Self<?> self) {} record Person(String name) {}"
              + " interface Self<T extends Self<T>> { T me(); List<Box<T>> boxes(); } "
              + box;
      assertThat(typeOf(types, "{{#box}}{{#all}}{{/all}}{{/box}}"))
          .isEqualTo("test.Box<? extends test.Person>");
      assertThat(typeOf(types, "{{#box.byName}}{{/box.byName}}"))
          .isEqualTo("java.util.Map<java.lang.String, ? extends test.Person>");
      assertThat(typeOf(types, "{{#self.me}}{{/self.me}}")).startsWith("test.Self<");
      assertThat(typeOf(types, "{{#self.boxes}}{{/self.boxes}}"))
          .startsWith("java.util.List<? extends test.Box<? extends test.Self<");
    }

    private String typeOf(String types, String template) {
      BoundNode node = Binding.of(types, template).template().nodes().get(0);
      Read read =
          node instanceof BoundNode.BoundList list
              ? list.items()
              : ((BoundNode.BoundSection) node).condition();
      return read.type().javaName();
    }

    @Test
    void ofASuperclassAreResolved() {
      String types =
          "class Page extends Base<String> {} class Base<T> { T x; T getY() { return x; } }";
      assertThat(Binding.dump(types, "{{x}}{{y}}"))
          .isEqualTo("{{model.x}} STRING?\n{{model.getY()}} STRING?\n");
    }

    @Test
    void rawAreObjects() {
      assertThat(Binding.errors("record Page(List raw) {}", "{{#raw}}{{.}}{{/raw}}"))
          .isEqualTo(
              "page.mustache:1:9: [NotPrintable] '.' is of type Object, which has no text form to"
                  + " print. Declare a narrower type, such as String.");
    }
  }

  @Nested
  final class OfMaps {
    @Test
    void areTheKeys() {
      String types =
          "record Page(Map<String, Integer> counts, Sub sub) {} class Sub extends"
              + " HashMap<CharSequence, String> {}";
      assertThat(Binding.dump(types, "{{counts.size}}{{sub.a_b}}"))
          .isEqualTo(
              "{{model.counts()?.get(\"size\")}} BOXED?\n{{model.sub()?.get(\"a_b\")}} STRING?\n");
    }

    @Test
    void hideAllThatIsOutside() {
      String types = "record Page(Map<String, String> map, String title) {}";
      assertThat(Binding.dump(types, "{{#map}}{{title}}{{/map}}"))
          .isEqualTo(
              """
              if NOT_NULL model.map() map: java.util.Map<java.lang.String, java.lang.String> OBJECT
                {{map.get("title")}} STRING?
              """);
    }

    @Test
    void withOtherKeysAreMethods() {
      assertThat(Binding.dump("record Page(Map<Integer, String> map) {}", "{{map.size}}"))
          .isEqualTo("{{model.map()?.size()}} INT\n");
    }

    @Test
    void areTheKeysButForTheEntries() {
      assertThat(
              Binding.dump(
                  "record Page(Map<String, Integer> counts) {}",
                  "{{#counts.entrySet}}{{key}}={{value}}{{/counts.entrySet}}"))
          .isEqualTo(
              """
              each model.counts()?.entrySet() item: java.util.Map.Entry<java.lang.String, java.lang.Integer> OBJECT
                {{item.getKey()}} STRING?
                '='
                {{item.getValue()}} BOXED?
              """);
    }

    @Test
    void haveEntriesToLoopOver() {
      assertThat(
              Binding.dump(
                  "record Page(Set<Map.Entry<String, Integer>> entries) {}",
                  "{{#entries}}{{key}}={{value}}{{/entries}}"))
          .isEqualTo(
              """
              each model.entries() entry: java.util.Map.Entry<java.lang.String, java.lang.Integer> OBJECT
                {{entry.getKey()}} STRING?
                '='
                {{entry.getValue()}} BOXED?
              """);
    }
  }

  @Test
  void ofJavaValuesAreFoundBehindADotOnly() {
    String types =
        "record Page(String title, int length, List<String> list, int[] array, java.time.LocalDate"
            + " day) {}";
    assertThat(
            Binding.dump(
                types,
                "{{title.length}}{{list.size}}{{array.length}}{{#title}}{{length}}{{/title}}{{#day}}{{year}}{{/day}}"))
        .isEqualTo(
            """
            {{model.title()?.length()}} INT
            {{model.list()?.size()}} INT
            {{model.array()?.length}} INT
            if NOT_NULL model.title() title: java.lang.String STRING
              {{model.length()}} INT
            if NOT_NULL model.day() day: java.time.LocalDate IMMUTABLE_TEXT
              {{day.getYear()}} INT
            """);
  }

  @Test
  void ofAPrivateTypeAreRefused() {
    assertThat(
            Binding.errors(
                "class Page { Secret getX() { return null; } List<Secret> list; private static"
                    + " class Secret { String a; } }",
                "{{x.a}}\n{{#list}}{{a}}{{/list}}"))
        .isEqualTo(
            """
            page.mustache:1:1: [PrivateType] the type of 'x', test.Page.Secret, is not visible from the model's package. Make Secret package-private.
            page.mustache:2:1: [PrivateType] the type of 'list', test.Page.Secret, is not visible from the model's package. Make Secret package-private.\
            """);
  }
}
