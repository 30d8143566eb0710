package dev.livetemplate.processor.codegen;

import com.palantir.javapoet.ClassName;

/** The run-time classes that generated code names. */
final class RuntimeNames {

  static final ClassName GENERATED_TEMPLATE =
      ClassName.get("dev.livetemplate", "GeneratedTemplate");
  static final ClassName SAFE_HTML = ClassName.get("dev.livetemplate", "SafeHtml");
  static final ClassName STRATEGY = ClassName.get("dev.livetemplate.contract", "Strategy");
  static final ClassName HTML_CONTEXT = ClassName.get("dev.livetemplate.htmldiff", "HtmlContext");
  static final ClassName HTML_BUFFER = support("HtmlBuffer");
  static final ClassName PATCH_WRITER = support("PatchWriter");
  static final ClassName SLOT_SOURCE = support("SlotSource");
  static final ClassName POSITIONAL_DIFF = support("PositionalDiff");
  static final ClassName ROW_DIFF = support("RowDiff");
  static final ClassName ROWS = support("Rows");
  static final ClassName ROWS_BUILDER = support("RowsBuilder");
  static final ClassName RUNS = support("Runs");
  static final ClassName VALUES = support("Values");

  private RuntimeNames() {}

  static ClassName support(String name) {
    return ClassName.get("dev.livetemplate.support", name);
  }
}
