package dev.livetemplate.processor.cases;

import java.util.Map;

/** The lambdas of the Mustache specification in Java, doing what they do in JavaScript there. */
final class SpecLambdas {

  /** Those that return values: methods of the model. */
  private static final Map<String, String> MEMBERS =
      Map.of(
          "Interpolation",
          "public String lambda() { return \"world\"; }",
          "Interpolation - Multiple Calls",
          """
          private static int calls;
          public java.util.function.IntSupplier lambda() { return () -> ++calls; }
          """,
          "Escaping",
          "public String lambda() { return \">\"; }",
          "Section",
          "public String lambda(String text) { return text.equals(\"{{x}}\") ? \"yes\" : \"no\"; }",
          "Inverted Section",
          "public boolean lambda(String text) { return false; }");

  /** Those that return template text. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "Interpolation - Expansion",
          "{{planet}}",
          "Interpolation - Alternate Delimiters",
          "|planet| => {{planet}}",
          "Section - Expansion",
          "{{$body}}{{/body}}{{planet}}{{$body}}{{/body}}",
          "Section - Alternate Delimiters",
          "|$body||/body|{{planet}} => |planet||$body||/body|",
          "Section - Multiple Calls",
          "__{{$body}}{{/body}}__");

  private SpecLambdas() {}

  /** Returns the method that a test's template calls; an empty text if there is none. */
  static String members(SpecCase test) {
    return isLambda(test) ? MEMBERS.getOrDefault(test.name(), "") : "";
  }

  /** Returns the texts that a test's template names, by their names. */
  static Map<String, String> texts(SpecCase test) {
    String text = isLambda(test) ? TEXTS.get(test.name()) : null;
    return text == null ? Map.of() : Map.of("lambda", text);
  }

  private static boolean isLambda(SpecCase test) {
    return test.module().equals("~lambdas");
  }
}
