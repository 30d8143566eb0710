package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The first page of docs/getting-started.md, as it is written there. */
final class GettingStartedBrowserTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");

  /** The name of a file, maybe what it is for, and its content. */
  private static final Pattern FILE =
      Pattern.compile("\n`([^`]+\\.[a-z]+)`[^\n]*:\n\n```[a-z]+\n(.*?)```", Pattern.DOTALL);

  private static final Pattern VERSION =
      Pattern.compile(
          "<artifactId>([a-z0-9-]+)</artifactId>\\s*<version>([0-9]+\\.[0-9.]+)</version>"
              + "|\"[a-z0-9.-]+:([a-z0-9-]+):([0-9]+\\.[0-9.]+)\"");

  @TempDir Path project;

  @Test
  void showsThePage() throws Exception {
    List<Path> sources = new ArrayList<>();
    Matcher file = FILE.matcher(Files.readString(ROOT.resolve("docs/getting-started.md")));
    while (file.find()) {
      Path path = project.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
      if (path.toString().endsWith(".java")) {
        sources.add(path);
      }
    }
    assertThat(sources).hasSize(3);
    Path classes = Files.createDirectory(project.resolve("classes"));
    assertThat(compile(sources, classes)).isEmpty();
    int port = freePort();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> main = loader.loadClass("hello.Main");
      main.getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {Integer.toString(port)});
      greets("http://127.0.0.1:" + port + "/");
    }
  }

  private String compile(List<Path> sources, Path classes) throws IOException {
    StringWriter messages = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-processorpath",
              System.getProperty("java.class.path"),
              "-Alivetemplate.sources=" + project.resolve("src/main/resources"));
      compiler
          .getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return messages.toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void greets(String url) {
    Browser.get().get(url);
    Screen.shows("h1", "Hello, stranger!");
    Screen.act(By.name("name"), field -> field.sendKeys("Ada"));
    Screen.shows("h1", "Hello, Ada!");
    Browser.get().get("about:blank");
  }

  @Test
  void namesTheVersionsThatTheExamplesUse() throws IOException {
    String parent = Files.readString(ROOT.resolve("pom.xml"));
    String guide = Files.readString(ROOT.resolve("docs/getting-started.md"));
    String maven = guide.substring(guide.indexOf("## Maven"), guide.indexOf("## Gradle"));
    Matcher version = VERSION.matcher(guide.replace(maven, ""));
    int count = 0;
    for (; version.find(); count++) {
      String used = version.group(2) == null ? version.group(4) : version.group(2);
      assertThat(parent).containsPattern("<[a-z0-9.-]+>" + Pattern.quote(used) + "</");
    }
    assertThat(count).isGreaterThanOrEqualTo(7);
  }
}
