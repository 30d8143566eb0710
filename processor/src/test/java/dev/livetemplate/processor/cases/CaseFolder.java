package dev.livetemplate.processor.cases;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.parse.ParseSettings;
import dev.livetemplate.processor.parse.TemplateParser;
import dev.livetemplate.processor.parse.TemplateTree;
import dev.livetemplate.processor.testing.Json;
import dev.livetemplate.processor.testing.MapTemplateLoader;
import dev.livetemplate.processor.testing.NaiveMustache;
import dev.livetemplate.processor.testing.SharedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A template with its partials, the states of its model, and the transitions between them, as a
 * folder holds them; {@code shared/corpus/README.md} describes the format.
 *
 * @param folder where the files are
 * @param states the models as JSON, see {@link Json}
 * @param transitions the steps worth measuring
 * @param java what the model's type has besides what the states say
 */
public record CaseFolder(
    Path folder, List<Object> states, List<Transition> transitions, JavaParts java) {

  static final String TEMPLATE = "template.mustache";

  /**
   * What a case says in Java, in its {@code states.json}.
   *
   * @param annotation further elements of the annotation, such as {@code html = false}; often empty
   * @param members further members of the model's type; often empty
   * @param lambdas the text of each lambda, by its name
   */
  public record JavaParts(String annotation, String members, Map<String, String> lambdas) {}

  /**
   * A step from one state to another.
   *
   * @param path the states to walk through before the step, the first of them shown first; never
   *     empty, and ends with the state that the step begins at
   * @param to the state that it ends at
   * @param kind what changes, in one word
   */
  public record Transition(List<Integer> path, int to, String label, String kind) {
    public int from() {
      return path.get(path.size() - 1);
    }

    @Override
    public String toString() {
      return "%d→%d (%s: %s)".formatted(from(), to, kind, label);
    }
  }

  /** Reads the folder of a case. */
  public static CaseFolder read(Path folder) {
    Map<String, Object> json = Json.read(folder.resolve("states.json"));
    if (!(json.get("states") instanceof List<?> states) || states.isEmpty()) {
      throw new IllegalArgumentException("no states in " + folder);
    }
    List<Transition> transitions = new ArrayList<>();
    if (json.get("transitions") != null) {
      Json.array(json.get("transitions")).forEach(t -> transitions.add(transition(Json.object(t))));
    }
    Map<String, String> lambdas = new TreeMap<>();
    if (json.get("lambdas") != null) {
      Json.object(json.get("lambdas")).forEach((name, text) -> lambdas.put(name, text(text)));
    }
    JavaParts java =
        new JavaParts(text(json.get("annotation")), text(json.get("members")), lambdas);
    return new CaseFolder(folder, Json.array(json.get("states")), transitions, java);
  }

  /** In the file the path ends with the step itself. */
  private static Transition transition(Map<String, Object> json) {
    List<Integer> path = new ArrayList<>();
    if (json.get("path") == null) {
      path.add(index(json.get("from")));
    } else {
      Json.array(json.get("path")).forEach(i -> path.add(index(i)));
      path.remove(path.size() - 1);
    }
    int to = index(json.get("to"));
    return new Transition(path, to, text(json.get("label")), text(json.get("kind")));
  }

  private static int index(Object json) {
    return Math.toIntExact((Long) json);
  }

  private static String text(Object json) {
    return json == null ? "" : (String) json;
  }

  /** Returns the folder's name. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** Returns the templates by their names, the main one as {@code template}. */
  Map<String, String> templates() {
    return SharedFiles.templates(folder);
  }

  /**
   * Returns what each state renders to, byte for byte: as the folder says, else as plain Mustache
   * does.
   */
  public List<String> expected() {
    List<String> pages = new ArrayList<>();
    List<String> rendered = null;
    for (int i = 0; i < states.size(); i++) {
      Path page = folder.resolve("expected").resolve(i + ".html");
      if (Files.exists(page)) {
        pages.add(SharedFiles.text(page));
      } else {
        rendered = rendered == null ? rendered() : rendered;
        pages.add(rendered.get(i));
      }
    }
    return pages;
  }

  /** Returns what plain Mustache makes of each state. */
  public List<String> rendered() {
    TemplateTree tree = tree();
    return states.stream().map(state -> NaiveMustache.render(tree, state)).toList();
  }

  /** Returns what each state renders to, with {@linkplain NaiveMustache#renderMarked marks}. */
  public List<String> marked() {
    TemplateTree tree = tree();
    return states.stream().map(state -> NaiveMustache.renderMarked(tree, state)).toList();
  }

  private TemplateTree tree() {
    Map<String, String> templates = templates();
    Diagnostics problems = new Diagnostics();
    SourceText main = new SourceText(TEMPLATE, templates.get("template"));
    ParseSettings settings =
        new ParseSettings(true, templates.keySet().stream().toList(), java.lambdas());
    TemplateTree tree =
        TemplateParser.parse(main, new MapTemplateLoader(templates), settings, problems);
    if (tree == null) {
      throw new IllegalStateException(folder + ": " + problems.problems());
    }
    return tree;
  }
}
