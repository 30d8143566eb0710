package dev.livetemplate.processor;

import com.google.auto.service.AutoService;
import dev.livetemplate.LiveTemplate;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Compiles the template of each type annotated with {@link LiveTemplate}. */
@AutoService(Processor.class)
public final class LiveTemplateProcessor extends AbstractProcessor {
  /** Made by javac through the service loader. */
  public LiveTemplateProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(LiveTemplate.class.getCanonicalName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return false;
  }
}
