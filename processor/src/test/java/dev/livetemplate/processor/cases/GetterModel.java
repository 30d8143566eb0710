package dev.livetemplate.processor.cases;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.processor.testing.Json;
import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case whose model is made of classes with getters, of which nobody can tell that they never
 * change: each page and each row is captured.
 */
final class GetterModel implements LawSubject {

  private static final String PACKAGE = "dev.livetemplate.getters";

  private final CaseFolder folder;
  private final MemoryCompiler.Compiled compiled;
  private final CompiledTemplate<Object> template;
  private final Constructor<?> page;

  @SuppressWarnings("unchecked") // the template of this very model
  private GetterModel(CaseFolder folder, MemoryCompiler.Compiled compiled)
      throws ReflectiveOperationException {
    this.folder = folder;
    this.compiled = compiled;
    ClassLoader classes = compiled.classes();
    this.template =
        (CompiledTemplate<Object>)
            classes.loadClass(PACKAGE + ".PageTemplate").getField("INSTANCE").get(null);
    this.page = classes.loadClass(PACKAGE + ".Page").getConstructor(Map.class);
  }

  /** Compiles a case with classes instead of records. */
  static GetterModel compile(CaseFolder folder) {
    Map<String, String> types = new LinkedHashMap<>();
    type("Page", Json.object(folder.states().get(0)), types);
    String annotated =
        types
            .remove("Page")
            .replace(
                "public final class",
                "@dev.livetemplate.LiveTemplate(path = \"template.mustache\")\npublic final class");
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put(PACKAGE + ".Page", annotated);
    types.forEach((name, source) -> sources.put(PACKAGE + "." + name, source));
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      return new GetterModel(
          folder,
          compiler.compile(sources, "-Alivetemplate.sources=" + folder.folder().toAbsolutePath()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void type(String name, Map<String, Object> json, Map<String, String> types) {
    StringBuilder source = new StringBuilder("package " + PACKAGE + ";\nimport java.util.*;\n");
    source.append("@SuppressWarnings(\"unchecked\")\npublic final class ").append(name);
    source.append(" {\nprivate final Map<String, Object> json;\npublic ").append(name);
    source.append("(Map<String, Object> json) { this.json = json; }\n");
    types.put(name, "");
    json.forEach((key, value) -> source.append(getter(name, key, value, types)));
    types.put(name, source.append("}\n").toString());
  }

  private static String getter(String owner, String key, Object value, Map<String, String> types) {
    String read = "json.get(\"" + key + "\")";
    String nested = owner + key;
    if (value instanceof Map) {
      type(nested, Json.object(value), types);
      return "public %1$s %2$s() { return new %1$s((Map<String, Object>) %3$s); }%n"
          .formatted(nested, key, read);
    }
    if (value instanceof List<?> list) {
      type(nested, Json.object(list.get(0)), types);
      return ("public List<%1$s> %2$s() {"
              + " return ((List<Map<String, Object>>) %3$s).stream().map(%1$s::new).toList(); }%n")
          .formatted(nested, key, read);
    }
    String type = value.getClass().getSimpleName();
    return "public %1$s %2$s() { return (%1$s) %3$s; }%n".formatted(type, key, read);
  }

  /** Returns the class files, by the names of their classes. */
  Map<String, byte[]> classFiles() {
    return compiled.classFiles();
  }

  /** Returns the source of the generated class. */
  String source() {
    return compiled.source();
  }

  @Override
  public String name() {
    return folder.name() + " with getters";
  }

  @Override
  public CompiledTemplate<Object> template() {
    return template;
  }

  @Override
  public int states() {
    return folder.states().size();
  }

  @Override
  public Object model(int state) {
    try {
      return page.newInstance(folder.states().get(state));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<String> expected() {
    return folder.expected();
  }

  @Override
  public List<CaseFolder.Transition> transitions() {
    return List.of();
  }
}
