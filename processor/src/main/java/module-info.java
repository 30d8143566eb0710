/** The annotation processor that compiles templates. */
module dev.livetemplate.processor {
  requires static com.google.auto.service;
  requires static org.jspecify;
  requires java.compiler;
  requires static jdk.compiler; // where the compiler is javac, see JavacTrees
  requires com.palantir.javapoet;
  requires auto.common;
  requires dev.livetemplate.runtime;
  requires org.jsoup;
  requires tools.jackson.core;

  provides javax.annotation.processing.Processor with
      dev.livetemplate.processor.LiveTemplateProcessor;
}
