package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.GENERATED_TEMPLATE;
import static dev.livetemplate.processor.codegen.RuntimeNames.PATCH_WRITER;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.html.Site;
import dev.livetemplate.processor.plan.Frame;
import dev.livetemplate.processor.plan.JavaNames;
import dev.livetemplate.processor.plan.Plan;
import dev.livetemplate.processor.plan.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The codegen phase: writes a template's class. */
public final class CodeGenerator {

  /** What the model may make of the generated class in the eyes of {@code -Xlint}. */
  private static final AnnotationSpec SUPPRESSED =
      AnnotationSpec.builder(SuppressWarnings.class)
          .addMember(
              "value",
              "{$S, $S, $S, $S, $S, $S}",
              "all",
              "auxiliaryclass",
              "deprecation",
              "removal",
              "rawtypes",
              "unchecked")
          .build();

  private final Plan plan;
  private final ClassName template;
  private final TypeName model;
  private final Statics statics = new Statics();

  /** The names of methods that are made of names in the template, and of parts of methods. */
  private final JavaNames methodNames = new JavaNames();

  private final Parts parts = new Parts(methodNames);
  private final RowsEmitter rows;
  private final TypeSpec.Builder type;

  /** The classes that hold constants of lists, by their names. */
  private final Map<String, TypeSpec.Builder> listHolders = new LinkedHashMap<>();

  private final List<MethodSpec> methods = new ArrayList<>();
  private final List<TypeSpec> types = new ArrayList<>();

  /** The rows whose comparison is written; those of a recursive partial stand in several lists. */
  private final Set<Frame> withDiff = new HashSet<>();

  private CodeGenerator(Plan plan, ClassName template) {
    this.plan = plan;
    this.template = template;
    this.model = plan.page().scope().type().typeName();
    this.rows = new RowsEmitter(template);
    this.type = TypeSpec.classBuilder(template);
  }

  /**
   * Writes a template's class.
   *
   * @param plan what is to be written
   * @param template the class's name
   * @param isPublic whether the class is public, else package-private
   * @param generated the annotation that marks generated classes; null: none
   */
  public static JavaFile generate(
      Plan plan, ClassName template, boolean isPublic, @Nullable ClassName generated) {
    TypeSpec type = new CodeGenerator(plan, template).type(isPublic, generated);
    return JavaFile.builder(template.packageName(), type)
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private TypeSpec type(boolean isPublic, @Nullable ClassName generated) {
    Map<BoundPartial, String> partialNames = partialNames();
    page();
    for (Frame frame : plan.frames()) {
      if (frame != plan.page()) {
        row(frame);
      }
    }
    methods.addAll(rows.methods());
    direct(partialNames);
    methods.addAll(SourceEmitter.methods(plan.page(), plan.placed().page(), parts));
    type.addJavadoc(
        "{@code $L} compiled for {@link $T}.\n", plan.placed().bound().source().name(), model);
    if (generated != null) {
      type.addAnnotation(
          AnnotationSpec.builder(generated)
              .addMember("value", "$S", "dev.livetemplate.processor.LiveTemplateProcessor")
              .build());
    }
    type.addAnnotation(SUPPRESSED);
    if (isPublic) {
      type.addModifiers(Modifier.PUBLIC);
    }
    type.addModifiers(Modifier.FINAL);
    type.superclass(
        ParameterizedTypeName.get(GENERATED_TEMPLATE, model, template.nestedClass("View")));
    type.addField(instance());
    type.addFields(statics.fields());
    type.addMethod(constructor());
    type.addMethods(methods);
    type.addTypes(types);
    type.addTypes(statics.types());
    listHolders.values().forEach(holder -> type.addType(holder.build()));
    return type.build();
  }

  private FieldSpec instance() {
    return FieldSpec.builder(template, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The template; immutable, for use by all threads.\n")
        .initializer("new $T()", template)
        .build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addStatement("super($S, $L)", plan.fingerprint(), Statics.literal(plan.descriptor()))
        .build();
  }

  private void page() {
    Frame page = plan.page();
    methods.add(new CaptureEmitter(template, page, rows, statics).method(true, types));
    methods.add(
        new RenderEmitter(template, statics, plan.placed().markers(), page, parts).method(true));
    DiffEmitter diff = new DiffEmitter(template, page, parts, statics);
    methods.add(
        MethodSpec.methodBuilder("diff")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(template.nestedClass("View"), "from")
            .addParameter(template.nestedClass("View"), "to")
            .addParameter(PATCH_WRITER, "out")
            .addCode(diff.compare(plan.placed().page()))
            .build());
    types.add(new Snapshots(page).type(template, parts));
    methods.addAll(parts.take());
    lists(plan.placed().page(), page);
  }

  private void row(Frame row) {
    methods.add(
        new RenderEmitter(template, statics, plan.placed().markers(), row, parts).method(false));
    if (!row.isDirect()) {
      methods.add(new CaptureEmitter(template, row, rows, statics).method(false, types));
      types.add(new Snapshots(row).type(template, parts));
    }
    methods.addAll(parts.take());
  }

  /** Writes a class for each list of a block, and of the blocks of its rows. */
  private void lists(Site.Block block, Frame frame) {
    for (Site site : block.sites()) {
      if (site instanceof Site.SectionSite section) {
        if (section.then() != null) {
          lists(section.then(), frame);
        }
        if (section.otherwise() != null) {
          lists(section.otherwise(), frame);
        }
      } else if (site instanceof Site.ListSite list) {
        list(list, new Snapshots(frame).rowFrame(list.token()));
      }
    }
  }

  private void list(Site.ListSite list, Frame row) {
    if (!withDiff.add(row)) {
      return;
    }
    DiffEmitter diff = new DiffEmitter(template, row, parts, statics);
    types.add(new RowDiffEmitter(template, row, list, parts).type(diff.compare(list.row())));
    methods.addAll(parts.take());
    comparer(row);
    lists(list.row(), row);
  }

  /** {@code private static final TodosRowDiff TODOS_ROW = new TodosRowDiff();}. */
  private void comparer(Frame row) {
    ClassName type = template.nestedClass(ListNames.diffClass(row));
    FieldSpec.Builder field =
        FieldSpec.builder(type, ListNames.field(row), Modifier.STATIC, Modifier.FINAL)
            .initializer("new $T()", type);
    String holder = ListNames.holder(row);
    if (holder == null) {
      statics.add(field.addModifiers(Modifier.PRIVATE).build());
      return;
    }
    listHolders
        .computeIfAbsent(
            holder,
            name ->
                TypeSpec.classBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL))
        .addField(field.build());
  }

  private Map<BoundPartial, String> partialNames() {
    Map<BoundPartial, String> names = new LinkedHashMap<>();
    for (BoundPartial partial : plan.placed().partials().keySet()) {
      String wish = JavaNames.camel(List.of("partial", partial.name()));
      names.put(partial, methodNames.unique(wish));
    }
    return names;
  }

  private void direct(Map<BoundPartial, String> partialNames) {
    for (Region region : plan.regions()) {
      statics.context(region);
      methods.add(new DirectEmitter(statics, partialNames, parts).region(region));
      methods.addAll(parts.take());
    }
    plan.placed()
        .partials()
        .forEach(
            (partial, body) -> {
              DirectEmitter emitter = new DirectEmitter(statics, partialNames, parts);
              methods.add(emitter.partial(partial, body.tokens()));
              methods.addAll(parts.take());
            });
  }
}
