package dev.livetemplate.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.Problem;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.testing.Json;
import dev.livetemplate.processor.testing.MapTemplateLoader;
import dev.livetemplate.processor.testing.NaiveMustache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A template to parse in a test; the main one is called {@code main.mustache}. */
final class Parsing {

  private final String main;
  private final Map<String, String> partials = new HashMap<>();
  private final Map<String, String> lambdas = new HashMap<>();
  private final List<String> candidates = new ArrayList<>();

  private Parsing(String main) {
    this.main = main;
  }

  static Parsing of(String main) {
    return new Parsing(main);
  }

  Parsing with(String name, String text) {
    partials.put(name, text);
    return this;
  }

  /** Lists templates that dynamic names choose from. */
  Parsing choosing(String... names) {
    candidates.addAll(List.of(names));
    return this;
  }

  /** Declares a lambda. */
  Parsing lambda(String name, String text) {
    lambdas.put(name, text);
    return this;
  }

  /** Returns the tree; nothing may be wrong. */
  TemplateTree tree() {
    Diagnostics diagnostics = new Diagnostics();
    TemplateTree tree = parse(diagnostics);
    assertThat(diagnostics.problems()).isEmpty();
    return tree;
  }

  /** Returns the nodes as text, see {@link #show}. */
  String nodes() {
    return show(tree().nodes());
  }

  /** Returns what the tree shows for the JSON. */
  String render(String json) {
    return NaiveMustache.render(tree(), Json.parse(json));
  }

  /** Returns the problems as {@code main.mustache:1:2 Code}. */
  List<String> problems() {
    return diagnostics().problems().stream().map(Parsing::show).toList();
  }

  Diagnostics diagnostics() {
    Diagnostics diagnostics = new Diagnostics();
    parse(diagnostics);
    return diagnostics;
  }

  TemplateTree parse(Diagnostics diagnostics) {
    SourceText source = new SourceText("main.mustache", main);
    ParseSettings settings = new ParseSettings(false, candidates, lambdas);
    return TemplateParser.parse(source, new MapTemplateLoader(partials), settings, diagnostics);
  }

  private static String show(Problem problem) {
    return "%s:%d:%d %s"
        .formatted(
            problem.span().source(),
            problem.span().line(),
            problem.span().column(),
            problem.code().code());
  }

  /**
   * Returns the nodes in short: {@code 'text' x &x #x[…] ^x[…] >x(indent) |} with the bar for an
   * indentation.
   */
  static String show(List<Node> nodes) {
    return String.join(" ", nodes.stream().map(Parsing::show).toList());
  }

  private static String show(Node node) {
    if (node instanceof Node.Text text) {
      return "'" + text.text().replace("\n", "\\n").replace("\r", "\\r") + "'";
    } else if (node instanceof Node.Variable variable) {
      return (variable.escaped() ? "" : "&") + variable.name();
    } else if (node instanceof Node.Section section) {
      String sigil = section.inverted() ? "^" : "#";
      return sigil + section.name() + "[" + show(section.children()) + "]";
    } else if (node instanceof Node.Choice choice) {
      return choice.candidates().stream()
          .map(c -> c.name() + "[" + show(c.nodes()) + "]")
          .collect(Collectors.joining(" ", ">*" + choice.name() + "{", "}"));
    } else if (node instanceof Node.Call call) {
      String nested = call.nested() ? "|" : "";
      return ">" + call.definition().name() + "(" + nested + call.indent() + ")";
    }
    return "|";
  }
}
