package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.GENERATED_TEMPLATE;
import static dev.livetemplate.processor.codegen.RuntimeNames.HTML_CONTEXT;
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
  private final RowsEmitter rows;
  private final TypeSpec.Builder type;
  private final List<FieldSpec> constants = new ArrayList<>();
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
    page();
    for (Frame frame : plan.frames()) {
      if (frame != plan.page()) {
        row(frame);
      }
    }
    methods.addAll(rows.methods());
    direct();
    methods.addAll(SourceEmitter.methods(plan.page(), plan.placed().page()));
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
    type.addFields(constants);
    type.addMethod(constructor());
    type.addMethods(methods);
    type.addTypes(types);
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
    methods.add(new CaptureEmitter(template, page, rows).method(true));
    methods.add(new RenderEmitter(template, statics, plan.placed().markers(), page).method(true));
    DiffEmitter diff = new DiffEmitter(template, page);
    methods.add(
        MethodSpec.methodBuilder("diff")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(template.nestedClass("View"), "from")
            .addParameter(template.nestedClass("View"), "to")
            .addParameter(PATCH_WRITER, "out")
            .addCode(diff.compare(plan.placed().page()))
            .build());
    constants.addAll(diff.constants());
    methods.addAll(diff.helpers());
    types.add(new Snapshots(page).type(template));
    lists(plan.placed().page(), page);
  }

  private void row(Frame row) {
    methods.add(new RenderEmitter(template, statics, plan.placed().markers(), row).method(false));
    if (!row.isDirect()) {
      methods.add(new CaptureEmitter(template, row, rows).method(false));
      types.add(new Snapshots(row).type(template));
    }
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
    DiffEmitter diff = new DiffEmitter(template, row);
    types.add(new RowDiffEmitter(template, row, list).type(diff.compare(list.row())));
    constants.addAll(diff.constants());
    methods.addAll(diff.helpers());
    ClassName type = template.nestedClass(ListNames.diffClass(row));
    constants.add(
        FieldSpec.builder(
                type, ListNames.constant(row), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("new $T()", type)
            .build());
    lists(list.row(), row);
  }

  /** {@code private static final HtmlContext CONTEXT4 = HtmlContext.of("body article");}. */
  private static FieldSpec context(Region region) {
    return FieldSpec.builder(
            HTML_CONTEXT,
            "CONTEXT" + region.token().id(),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$T.of($S)", HTML_CONTEXT, region.context())
        .build();
  }

  private void direct() {
    Map<BoundPartial, String> partialNames = new LinkedHashMap<>();
    JavaNames names = new JavaNames();
    for (BoundPartial partial : plan.placed().partials().keySet()) {
      partialNames.put(partial, names.unique(JavaNames.camel(List.of("partial", partial.name()))));
    }
    for (Region region : plan.regions()) {
      constants.add(context(region));
      methods.add(new DirectEmitter(statics, partialNames).region(region));
    }
    plan.placed()
        .partials()
        .forEach(
            (partial, body) ->
                methods.add(
                    new DirectEmitter(statics, partialNames).partial(partial, body.tokens())));
  }
}
