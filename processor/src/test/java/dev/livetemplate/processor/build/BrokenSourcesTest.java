package dev.livetemplate.processor.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.livetemplate.processor.LiveTemplateProcessor;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code that someone is still writing: errors of javac and of ours, and never a crash. */
final class BrokenSourcesTest {

  private static final int SEEDS = 150;

  private static final String SOURCE =
      """
      import dev.livetemplate.LiveTemplate;
      import java.util.*;

      @LiveTemplate(template = "{{#rows}}<li id='{{id}}'>{{name}}{{#tags}}{{.}}{{/tags}}</li>{{/rows}}{{who.name}}{{count}}")
      public record Page(List<Row<String>> rows, Optional<Who> who, int[] counts) implements Named<Page> {
        enum Kind { A, B { @Override public String toString() { return "b"; } } }
        record Row<T extends Comparable<T>>(T id, String name, Map<String, T> more) {
          List<T> tags() { return List.of(id); }
        }
        interface Who extends Named<Who> { default String getMore() { return name(); } }
        int count() { return counts.length; }
      }

      interface Named<S extends Named<S>> { default String name() { return "n"; } S self(); }
      """;

  private static final Pattern TOKEN = Pattern.compile("\\w+|\"[^\"]*\"|[^\\s\\w]");

  static Stream<Long> seeds() {
    return IntStream.range(0, SEEDS).mapToObj(Long::valueOf);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverCrash(long seed) {
    assertNoBug(broken(new Random(seed)));
  }

  @Test
  void neverCrashOnATypeThatIsCutOff() {
    for (int end = SOURCE.indexOf("@Live"); end < SOURCE.length(); end += 37) {
      assertNoBug(SOURCE.substring(0, end));
    }
  }

  private static void assertNoBug(String source) {
    Compilation compilation;
    try {
      compilation =
          Compiler.javac()
              .withProcessors(new LiveTemplateProcessor())
              .compile(JavaFileObjects.forSourceString("Page", source));
    } catch (RuntimeException e) {
      throw new AssertionError("javac died of\n" + source, e);
    }
    assertThat(compilation.diagnostics())
        .as(source)
        .noneMatch(d -> d.getMessage(Locale.ROOT).contains("[Bug]"));
  }

  /** Removes, doubles or replaces one to three tokens. */
  private static String broken(Random random) {
    String source = SOURCE;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      Matcher[] tokens = tokens(source);
      Matcher victim = tokens[random.nextInt(tokens.length)];
      Matcher other = tokens[random.nextInt(tokens.length)];
      String now =
          switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> victim.group() + " " + victim.group();
            default -> other.group();
          };
      source = source.substring(0, victim.start()) + now + source.substring(victim.end());
    }
    return source;
  }

  private static Matcher[] tokens(String source) {
    Matcher matcher = TOKEN.matcher(source);
    Stream.Builder<Matcher> all = Stream.builder();
    int from = 0;
    while (matcher.find(from)) {
      Matcher one = TOKEN.matcher(source);
      one.find(matcher.start());
      all.add(one);
      from = matcher.end();
    }
    return all.build().toArray(Matcher[]::new);
  }
}
