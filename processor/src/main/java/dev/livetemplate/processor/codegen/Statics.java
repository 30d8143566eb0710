package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.HTML_BUFFER;
import static dev.livetemplate.processor.codegen.RuntimeNames.HTML_CONTEXT;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.livetemplate.processor.plan.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Gives out the constants of a template: the statics and marker comments, each text once, and what
 * else is made when the class is loaded.
 *
 * <p>A class makes its constants in one method, which must not be larger than any other. What is
 * too much for it goes into classes that hold nothing else.
 */
final class Statics {

  /** A constant in a class file holds at most 65,535 bytes; a code unit takes at most three. */
  private static final int LONGEST_LITERAL = 20_000;

  /** What it takes at least to make a constant and to keep it. */
  private static final int CONSTANT = 9;

  /** About how many bytes of bytecode make the constants of one class. */
  private static final int MOST = 4_000;

  private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);

  private final Map<String, String> statics = new LinkedHashMap<>();
  private final Map<String, String> markers = new LinkedHashMap<>();
  private final Map<Integer, String> contexts = new LinkedHashMap<>();

  /** The constants in the template's own class. */
  private final List<FieldSpec> ownStatics = new ArrayList<>();

  private final List<FieldSpec> ownMarkers = new ArrayList<>();
  private final List<FieldSpec> ownOthers = new ArrayList<>();
  private final List<FieldSpec> ownContexts = new ArrayList<>();

  /** The constants of each further class. */
  private final List<List<FieldSpec>> further = new ArrayList<>();

  /** About how many bytes of bytecode make the constants of the last class. */
  private int size;

  /** Returns what to write for a static. */
  String of(String text) {
    String known = statics.get(text);
    return known != null ? known : add(statics, text, "S" + statics.size(), ownStatics);
  }

  /** Returns what to write for a marker comment. */
  String marker(String comment) {
    String known = markers.get(comment);
    return known != null ? known : add(markers, comment, "M" + markers.size(), ownMarkers);
  }

  private String add(Map<String, String> names, String text, String name, List<FieldSpec> own) {
    String reference =
        add(name, BYTES, CodeBlock.of("$T.utf8($L)", HTML_BUFFER, literal(text)), own);
    names.put(text, reference);
    return reference;
  }

  /** {@code private static final HtmlContext CONTEXT4 = HtmlContext.of("body article");}. */
  String context(Region region) {
    int id = region.token().id();
    String known = contexts.get(id);
    if (known == null) {
      CodeBlock value = CodeBlock.of("$T.of($S)", HTML_CONTEXT, region.context());
      known = add("CONTEXT" + id, HTML_CONTEXT, value, ownContexts);
      contexts.put(id, known);
    }
    return known;
  }

  /** Adds a constant and returns what to write for it: its name, or {@code Constants2.NAME}. */
  String constant(String name, TypeName type, CodeBlock value) {
    return add(name, type, value, ownOthers);
  }

  private String add(String name, TypeName type, CodeBlock value, List<FieldSpec> own) {
    int cost = CONSTANT + BytecodeSize.of(value);
    if (size > 0 && size + cost > MOST) {
      further.add(new ArrayList<>());
      size = 0;
    }
    size += cost;
    FieldSpec.Builder field = FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL);
    if (further.isEmpty()) {
      own.add(field.addModifiers(Modifier.PRIVATE).initializer(value).build());
      return name;
    }
    further.get(further.size() - 1).add(field.initializer(value).build());
    return holder(further.size() - 1) + "." + name;
  }

  /** Adds a constant of the template's own class. */
  void add(FieldSpec constant) {
    ownOthers.add(constant);
  }

  private static String holder(int index) {
    return "Constants" + (index + 2);
  }

  /** {@code private static final byte[] S0 = HtmlBuffer.utf8("<h1>");}. */
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>(ownStatics);
    fields.addAll(ownMarkers);
    fields.addAll(ownOthers);
    fields.addAll(ownContexts);
    return fields;
  }

  /**
   *
   *
   * <pre>{@code
   * private static final class Constants2 {
   *   static final byte[] S412 = HtmlBuffer.utf8("</p>");
   * }
   * }</pre>
   */
  List<TypeSpec> types() {
    List<TypeSpec> types = new ArrayList<>();
    for (List<FieldSpec> fields : further) {
      types.add(
          TypeSpec.classBuilder(holder(types.size()))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .addFields(fields)
              .build());
    }
    return types;
  }

  /**
   * Returns the text as a Java expression; a text too long for one constant is put together at run
   * time.
   */
  static CodeBlock literal(String text) {
    if (text.length() <= LONGEST_LITERAL) {
      return CodeBlock.of("$S", text);
    }
    List<CodeBlock> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); from += LONGEST_LITERAL) {
      pieces.add(
          CodeBlock.of(
              "$S", text.substring(from, Math.min(text.length(), from + LONGEST_LITERAL))));
    }
    return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(pieces, ",\n"));
  }
}
