package dev.livetemplate.processor.cases;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Where javac writes to: memory. What it reads comes from another file manager. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private final Map<String, Output> classes = new LinkedHashMap<>();
  private final Map<String, Output> sources = new LinkedHashMap<>();

  /** Creates the files of one run of javac. */
  MemoryFiles(JavaFileManager inputs) {
    super(inputs);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
    Output output = new Output(name, kind);
    (kind == JavaFileObject.Kind.SOURCE ? sources : classes).put(name, output);
    return output;
  }

  /** Another than the forwarded manager's: it knows its own files only. */
  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.toUri().equals(b.toUri());
  }

  /** Returns the sources that the processor wrote, by the names of their classes. */
  Map<String, String> sources() {
    Map<String, String> texts = new LinkedHashMap<>();
    sources.forEach((name, output) -> texts.put(name, output.text()));
    return texts;
  }

  /** Returns the class files that javac wrote, by the names of their classes. */
  Map<String, byte[]> classFiles() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    classes.forEach((name, output) -> files.put(name, output.bytes.toByteArray()));
    return files;
  }

  /** Returns a loader of the classes that javac wrote. */
  ClassLoader loader(ClassLoader parent) {
    return new ClassLoader(parent) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        Output output = classes.get(name);
        if (output == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = output.bytes.toByteArray();
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }

  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String name, Kind kind) {
      super(URI.create("mem:///" + name.replace('.', '/') + kind.extension), kind);
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public OutputStream openOutputStream() {
      bytes.reset();
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text();
    }
  }
}
