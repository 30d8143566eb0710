package dev.livetemplate.processor.codegen;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.plan.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes the methods that large methods of a class are cut into. */
final class Parts {

  private final JavaNames names;
  private final List<MethodSpec> methods = new ArrayList<>();

  /**
   * Takes the names of the class's methods.
   *
   * @param names gives out those of the parts
   */
  Parts(JavaNames names) {
    this.names = names;
  }

  /** Returns the methods that there are by now, each once. */
  List<MethodSpec> take() {
    List<MethodSpec> taken = List.copyOf(methods);
    methods.clear();
    return taken;
  }

  void add(MethodSpec method) {
    methods.add(method);
  }

  /** Returns a name for a part of a method: {@code renderPart2}. */
  String name(String method) {
    return names.unique(method + "Part");
  }

  /** Returns what cuts a static method. */
  Splitter of(String method, List<ParameterSpec> parameters) {
    return new Splitter(this, method, Splitter.Kind.STATIC, parameters);
  }

  /** Returns what cuts a static method over two snapshots, or one of them, and an output. */
  Splitter of(String method, TypeName snapshot, TypeName output, String... views) {
    List<ParameterSpec> parameters =
        new ArrayList<>(Stream.of(views).map(v -> parameter(snapshot, v)).toList());
    parameters.add(parameter(output, "out"));
    return new Splitter(this, method, Splitter.Kind.STATIC, parameters);
  }

  static ParameterSpec parameter(TypeName type, String name) {
    return ParameterSpec.builder(type, name).build();
  }
}
