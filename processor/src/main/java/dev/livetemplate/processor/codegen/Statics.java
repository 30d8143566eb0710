package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.HTML_BUFFER;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Gives out the constants of a template: the statics and marker comments, each text once. */
final class Statics {

  /** A constant in a class file holds at most 65,535 bytes; a code unit takes at most three. */
  private static final int LONGEST_LITERAL = 20_000;

  private final Map<String, String> statics = new LinkedHashMap<>();
  private final Map<String, String> markers = new LinkedHashMap<>();

  /** Returns the name of a static's constant. */
  String of(String text) {
    return statics.computeIfAbsent(text, key -> "S" + statics.size());
  }

  /** Returns the name of a marker comment's constant. */
  String marker(String comment) {
    return markers.computeIfAbsent(comment, key -> "M" + markers.size());
  }

  /** {@code private static final byte[] S0 = HtmlBuffer.utf8("<h1>");}. */
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    statics.forEach((text, name) -> fields.add(constant(name, text)));
    markers.forEach((text, name) -> fields.add(constant(name, text)));
    return fields;
  }

  private static FieldSpec constant(String name, String text) {
    return FieldSpec.builder(byte[].class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.utf8($L)", HTML_BUFFER, literal(text))
        .build();
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
