package dev.livetemplate.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import dev.livetemplate.LiveTemplate;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;

/**
 * Compiles the template of each type annotated with {@link LiveTemplate}.
 *
 * <p>The pipeline: source → {@code parse} → {@code bind} → {@code html} → {@code plan} → {@code
 * codegen} → Java file. It runs for one type after the other; the problems of one never hide those
 * of another. A type whose template reads a type that javac does not know waits for the next round,
 * in case another processor is about to write it.
 *
 * <p>The option {@code -Alivetemplate.sources=DIR…} names folders with template files, with commas
 * or the system's path separator between them; {@code -Alivetemplate.suppress=Code,Code} names
 * warnings that are not to be shown, see {@link Suppressions}.
 *
 * <p>Each generated class has exactly one originating element, the annotated type, as Gradle
 * demands of an isolating processor.
 */
@AutoService(Processor.class)
public final class LiveTemplateProcessor extends AbstractProcessor {

  private static final Pattern FOLDER_SEPARATOR =
      Pattern.compile("[," + Pattern.quote(File.pathSeparator) + "]");

  private final TemplateCompiler compiler;

  /** The canonical names of the types that wait for the next round. */
  private final Set<String> waiting = new LinkedHashSet<>();

  /** Made by javac through the service loader. */
  public LiveTemplateProcessor() {
    this(new PhasesCompiler());
  }

  LiveTemplateProcessor(TemplateCompiler compiler) {
    this.compiler = compiler;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(LiveTemplate.class.getCanonicalName());
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(TemplateFiles.SOURCES_OPTION, Suppressions.OPTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement type : pending(round)) {
      process(type, round.processingOver());
    }
    return false;
  }

  /** Takes the waiting types anew from javac: what it said of them in the last round is old. */
  private List<TypeElement> pending(RoundEnvironment round) {
    List<TypeElement> pending = new ArrayList<>();
    for (String name : waiting) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type != null) {
        pending.add(type);
      }
    }
    waiting.clear();
    pending.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(LiveTemplate.class)));
    return pending;
  }

  private void process(TypeElement type, boolean lastRound) {
    ProblemReporter reporter =
        new ProblemReporter(
            processingEnv.getMessager(), new Suppressions(processingEnv.getOptions()));
    try {
      TemplateDeclaration declaration =
          TemplateDeclaration.of(type, processingEnv.getElementUtils());
      TemplateAnnotation annotation = TemplateAnnotation.of(type);
      TypeProblems problems = new TypeProblems();
      JavaFile file = pipeline().run(declaration, annotation, problems);
      if (problems.mayVanish() && !lastRound) {
        waiting.add(type.getQualifiedName().toString());
        return;
      }
      if (file != null && !problems.hasErrors()) {
        write(file, declaration, problems);
      }
      reporter.report(type, annotation, problems);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      if (isMissingClassFile(e)) {
        throw e;
      }
      reporter.reportBug(type, e);
    }
  }

  /**
   * javac throws this where a class on the class path needs one that is not there, and explains.
   */
  private static boolean isMissingClassFile(Throwable e) {
    return e.getClass().getSimpleName().equals("CompletionFailure");
  }

  private TemplatePipeline pipeline() {
    TemplateFiles files = new TemplateFiles(processingEnv.getFiler(), folders());
    return new TemplatePipeline(
        files,
        new InlineTemplates(processingEnv),
        processingEnv.getTypeUtils(),
        processingEnv.getElementUtils(),
        compiler);
  }

  private List<Path> folders() {
    String option = processingEnv.getOptions().get(TemplateFiles.SOURCES_OPTION);
    return option == null
        ? List.of()
        : FOLDER_SEPARATOR
            .splitAsStream(option)
            .map(String::strip)
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .toList();
  }

  private void write(JavaFile file, TemplateDeclaration declaration, TypeProblems problems) {
    String name = declaration.generated().canonicalName();
    try {
      JavaFileObject target =
          processingEnv.getFiler().createSourceFile(name, declaration.element());
      try (Writer out = target.openWriter()) {
        file.writeTo(out);
      }
    } catch (IOException e) {
      problems.add(
          new TemplateException(
              ProblemCode.NOT_WRITTEN,
              "the class %s cannot be written: %s".formatted(name, e.getMessage()),
              "Is there another class of that name?"));
    }
  }
}
