package dev.livetemplate.processor.engine;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.processor.cases.MemoryCompiler;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Map;

/** A model written in Java with its template: the class {@code model.Page}. */
final class Model {
  private static final String NAME = "model.Page";

  private final ClassLoader classes;
  private final String source;

  private Model(MemoryCompiler.Compiled compiled) {
    this.classes = compiled.classes();
    this.source = compiled.source();
  }

  /**
   * Compiles a model.
   *
   * @param template the text of its template
   * @param types its class {@code Page}, and others; the annotation is put before it
   */
  static Model compile(String template, String types) {
    String source =
        """
        package model;
        import dev.livetemplate.*;
        import java.time.*;
        import java.util.*;
        import java.util.concurrent.atomic.*;
        @LiveTemplate(template = \"""
        %s\\
        \""")
        %s
        """
            .formatted(template, types);
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      return new Model(compiler.compile(Map.of(NAME, source)));
    }
  }

  @SuppressWarnings("unchecked") // the template of this very model
  CompiledTemplate<Object> template() {
    try {
      Field instance = classes.loadClass(NAME + "Template").getField("INSTANCE");
      return (CompiledTemplate<Object>) instance.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Creates a model with its only constructor. */
  Object create(Object... arguments) {
    return part("Page", arguments);
  }

  /** Creates an object of one of the types. */
  Object part(String type, Object... arguments) {
    try {
      Constructor<?> constructor = classes.loadClass("model." + type).getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the source of the generated class. */
  String source() {
    return source;
  }
}
