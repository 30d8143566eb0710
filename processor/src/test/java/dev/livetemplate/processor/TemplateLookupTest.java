package dev.livetemplate.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.livetemplate.LiveTemplate;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where template files are looked for, and how they are read. */
final class TemplateLookupTest {

  private static final String PAGE = "@LiveTemplate(path = \"page.mustache\") record Page() {}";

  @TempDir Path dir;

  private Path file(String path, String text) throws IOException {
    return file(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private Path file(String path, byte[] bytes) throws IOException {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Compile sources(String name, String text) {
    return Compile.source(name, text).option("-Alivetemplate.sources=" + dir);
  }

  private static void assertTexts(Compilation compilation, String generated, String texts) {
    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedSourceFile(generated)
        .contentsAsUtf8String()
        .contains("TEXTS = \"%s\"".formatted(texts));
  }

  @Test
  void findsFilesInThePackageFirst() throws IOException {
    file("a/b/page.mustache", "package");
    file("page.mustache", "root");
    assertTexts(sources("a.b.Page", PAGE).run(), "a.b.PageTemplate", "package");
    assertTexts(sources("a.Page", PAGE).run(), "a.PageTemplate", "root");
    assertTexts(sources("Page", PAGE).run(), "PageTemplate", "root");
  }

  @Test
  void takesASlashForTheRootAndDotsForTheFolderAbove() throws IOException {
    file("a/page.mustache", "package");
    file("page.mustache", "root");
    assertTexts(
        sources("a.Page", PAGE.replace("page.m", "/page.m")).run(), "a.PageTemplate", "root");
    assertTexts(
        sources("a.Page", PAGE.replace("page.m", "../page.m")).run(), "a.PageTemplate", "root");
  }

  @Test
  void looksInSeveralFoldersInOrder() throws IOException {
    file("one/page.mustache", "one");
    file("two/page.mustache", "two");
    for (String separator : List.of(",", File.pathSeparator, " , ")) {
      Compile compile =
          Compile.source("Page", PAGE)
              .option(
                  "-Alivetemplate.sources=%s/none%s%s/two%s%s/one"
                      .formatted(dir, separator, dir, separator, dir));
      assertTexts(compile.run(), "PageTemplate", "two");
    }
  }

  @Test
  void looksInTheClassPathBeforeTheOption() throws IOException {
    file("cp/page.mustache", "class path");
    file("page.mustache", "option");
    assertTexts(
        sources("Page", PAGE).classPath(dir.resolve("cp")).run(), "PageTemplate", "class path");
  }

  @Test
  void looksInTheClassOutputAndTheSourcePath() throws IOException {
    file("out/a/page.mustache", "class output");
    file("src/a/page.mustache", "source path");
    assertThat(
            realJavac(
                "a.Page",
                "package a; @dev.livetemplate.LiveTemplate(path = \"page.mustache\") record Page()"
                    + " {}"))
        .contains("TEXTS = \"class output\"");
    Files.delete(dir.resolve("out/a/page.mustache"));
    assertThat(
            realJavac(
                "a.Page",
                "package a; @dev.livetemplate.LiveTemplate(path = \"page.mustache\") record Page()"
                    + " {}"))
        .contains("TEXTS = \"source path\"");
  }

  @Test
  void looksInTheClassOutputOfAModule() throws IOException {
    file("out/a/page.mustache", "class output");
    file("src/module-info.java", "module m { requires dev.livetemplate.runtime; }");
    String modules = location(LiveTemplate.class) + File.pathSeparator + location(Jsoup.class);
    String page =
        "package a; @dev.livetemplate.LiveTemplate(path = \"page.mustache\") record Page() {}";
    assertThat(realJavac("a.Page", page, "-p", modules)).contains("TEXTS = \"class output\"");
  }

  private static String location(Class<?> of) {
    return of.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /** Compiles on disk, from {@code src} to {@code out}, and returns the generated class. */
  private String realJavac(String name, String text, String... more) throws IOException {
    Path source = file("src/" + name.replace('.', '/') + ".java", text);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      StringWriter messages = new StringWriter();
      List<String> options = new ArrayList<>(List.of(more));
      options.addAll(List.of("-d", dir + "/out", "-sourcepath", dir + "/src", "-s", dir + "/out"));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              messages,
              files,
              null,
              options,
              null,
              files.getJavaFileObjectsFromPaths(List.of(source)));
      task.setProcessors(List.of(new LiveTemplateProcessor(Compile::textsOnly)));
      assertThat(task.call()).as(messages.toString()).isTrue();
    }
    return Files.readString(dir.resolve("out/" + name.replace('.', '/') + "Template.java"));
  }

  @Test
  void listsWhereItLookedForAMissingFile() {
    Compilation compilation = sources("a.b.Page", PAGE).run();
    assertThat(Compile.errors(compilation))
        .containsExactly(
            """
            [MissingTemplate] there is no template 'page.mustache'; looked in
                class output: a/b/page.mustache
                source path: a/b/page.mustache
                class path: a/b/page.mustache
                -Alivetemplate.sources: %1$s/a/b/page.mustache
                class output: page.mustache
                source path: page.mustache
                class path: page.mustache
                -Alivetemplate.sources: %1$s/page.mustache
              Put it among the resources, in the package of its class, or name its folder with -Alivetemplate.sources=DIR.\
            """
                .formatted(dir));
    assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(4);
  }

  @Test
  void refusesPathsThatLeadOut() {
    assertThat(Compile.errors(sources("Page", PAGE.replace("page.m", "../../page.m")).run()).get(0))
        .contains("there is no template '../../page.mustache'; the path leads out of every folder");
  }

  @Test
  void refusesAFolder() throws IOException {
    Files.createDirectories(dir.resolve("page.mustache"));
    assertThat(Compile.errors(sources("Page", PAGE).run()).get(0))
        .startsWith("[UnreadableTemplate] the template 'page.mustache' cannot be read: ");
  }

  @Test
  void readsUtf8WithoutItsMark() throws IOException {
    file("page.mustache", "\uFEFFgrüße 🎉");
    assertTexts(sources("Page", PAGE).run(), "PageTemplate", "grüße 🎉");
  }

  @Test
  void refusesWhatIsNotUtf8() throws IOException {
    file("page.mustache", new byte[] {'a', '\n', 'b', (byte) 0xE4, 'c'});
    assertThat(Compile.errors(sources("Page", PAGE).run()))
        .containsExactly(
            """
            [MalformedUtf8] the template 'page.mustache' is not UTF-8: byte 0xE4 in line 2 (offset 3)
              Save it as UTF-8.\
            """);
    file("page.mustache", new byte[] {'a', (byte) 0xC3});
    assertThat(Compile.errors(sources("Page", PAGE).run()).get(0))
        .contains("byte 0xC3 in line 1 (offset 1)");
  }

  @Test
  void looksForPartialsBesideTheTemplateThenAtTheRoot() throws IOException {
    file("a/views/page.mustache", "{{>near}}-{{>far}}-{{>sub/deep}}");
    file("a/views/near.mustache", "near");
    file("near.mustache", "wrong");
    file("far.mustache", "far");
    file("a/views/sub/deep.mustache", "deep");
    assertTexts(
        sources("a.Page", PAGE.replace("page.m", "views/page.m")).run(),
        "a.PageTemplate",
        "near-far-deep");
  }

  @Test
  void looksForPartialsOfAnInlineTemplateInThePackageThenAtTheRoot() throws IOException {
    file("a/near.mustache", "near");
    file("far.mustache", "far");
    assertTexts(
        sources("a.Page", "@LiveTemplate(template = \"{{>near}}-{{>far}}\") record Page() {}")
            .run(),
        "a.PageTemplate",
        "near-far");
  }

  @Test
  void tellsWhereItLookedForAPartial() {
    List<String> errors =
        new ArrayList<>(
            Compile.errors(
                sources("a.Page", "@LiveTemplate(template = \"{{>none}}\") record Page() {}")
                    .run()));
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0))
        .contains("[MissingPartial]")
        .contains("class output: a/none.mustache, source path: a/none.mustache, ")
        .contains("-Alivetemplate.sources: " + dir + "/none.mustache");
  }

  @Test
  void refusesAPartialThatIsNotUtf8() throws IOException {
    file("bad.mustache", new byte[] {(byte) 0xFF});
    assertThat(
            Compile.errors(
                sources("Page", "@LiveTemplate(template = \"{{>bad}}{{>bad}}\") record Page() {}")
                    .run()))
        .containsExactly(
            """
            [MalformedUtf8] the template 'bad.mustache' is not UTF-8: byte 0xFF in line 1 (offset 0)
              Save it as UTF-8.\
            """);
  }
}
