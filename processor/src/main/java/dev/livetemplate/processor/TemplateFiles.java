package dev.livetemplate.processor;

import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.SourceText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads template files: in the class output (where build tools copy resources to), the
 * source path, the class path, and the folders of {@code -Alivetemplate.sources}.
 */
final class TemplateFiles {

  /** The option that names further folders, without the -A. */
  static final String SOURCES_OPTION = "livetemplate.sources";

  /** The compiler's own places, in the order they are searched. */
  private static final Map<Location, String> LOCATIONS = locations();

  private static Map<Location, String> locations() {
    Map<Location, String> locations = new LinkedHashMap<>();
    locations.put(StandardLocation.CLASS_OUTPUT, "class output");
    locations.put(StandardLocation.SOURCE_PATH, "source path");
    locations.put(StandardLocation.CLASS_PATH, "class path");
    return Collections.unmodifiableMap(locations);
  }

  private final Filer filer;
  private final List<Path> folders;

  /**
   * Creates the finder.
   *
   * @param folders further places to look in, after the compiler's own
   */
  TemplateFiles(Filer filer, List<Path> folders) {
    this.filer = filer;
    this.folders = List.copyOf(folders);
  }

  /**
   * A file that was found.
   *
   * @param source its text, named by the path that was asked for
   * @param folder the folder that it lies in, relative to the place where it was found; empty for
   *     that place itself
   */
  record Found(SourceText source, String folder) {}

  /** Opens a file that may not be there. */
  private interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * Reads a file.
   *
   * @param path the path in the template or annotation, with slashes
   * @param bases the folders that it may be relative to, in order of preference; a path that begins
   *     with a slash is relative to the root only
   */
  Found read(String path, List<String> bases) throws TemplateException {
    for (String file : candidates(path, bases)) {
      byte[] bytes = bytes(path, file);
      if (bytes != null) {
        return found(path, file, bytes);
      }
    }
    throw missing(path, lookedIn(path, bases));
  }

  /** Returns the places where a file is looked for, in order, in words. */
  List<String> lookedIn(String path, List<String> bases) {
    List<String> places = new ArrayList<>();
    for (String file : candidates(path, bases)) {
      LOCATIONS.forEach((location, name) -> places.add(name + ": " + file));
      folders.forEach(f -> places.add("-A" + SOURCES_OPTION + ": " + f + "/" + file));
    }
    return places;
  }

  private static Set<String> candidates(String path, List<String> bases) {
    Set<String> candidates = new LinkedHashSet<>();
    for (String base : path.startsWith("/") ? List.of("") : bases) {
      String file = normalized(base + "/" + path);
      if (file != null) {
        candidates.add(file);
      }
    }
    return candidates;
  }

  /** Returns the path without {@code .} and {@code ..}; null if it leads out of the root. */
  private static @Nullable String normalized(String path) {
    List<String> names = new ArrayList<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        if (names.isEmpty()) {
          return null;
        }
        names.remove(names.size() - 1);
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join("/", names);
  }

  private byte @Nullable [] bytes(String path, String file) throws TemplateException {
    List<Opener> openers = new ArrayList<>();
    for (Location location : LOCATIONS.keySet()) {
      openers.add(() -> filer.getResource(location, "", file).openInputStream());
    }
    for (Path folder : folders) {
      openers.add(() -> Files.newInputStream(folder.resolve(file)));
    }
    for (Opener opener : openers) {
      byte[] bytes = bytes(path, opener);
      if (bytes != null) {
        return bytes;
      }
    }
    return null;
  }

  private static byte @Nullable [] bytes(String path, Opener opener) throws TemplateException {
    try (InputStream in = opener.open()) {
      return in.readAllBytes();
    } catch (FileNotFoundException | NoSuchFileException | IllegalArgumentException e) {
      // IllegalArgumentException: the compiler has no such location, or the name is none to it.
      return null;
    } catch (IOException e) {
      throw new TemplateException(
          ProblemCode.UNREADABLE_TEMPLATE,
          "the template '%s' cannot be read: %s".formatted(path, e.getMessage()),
          "Is it a file, and may javac read it?");
    }
  }

  private static Found found(String path, String file, byte[] bytes) throws TemplateException {
    int slash = file.lastIndexOf('/');
    String name = path.startsWith("/") ? path.substring(1) : path;
    return new Found(
        new SourceText(name, Utf8.decode(path, bytes)), slash < 0 ? "" : file.substring(0, slash));
  }

  private TemplateException missing(String path, List<String> places) {
    String looked =
        places.isEmpty()
            ? "the path leads out of every folder"
            : "looked in\n    " + String.join("\n    ", places);
    return new TemplateException(
        ProblemCode.MISSING_TEMPLATE,
        "there is no template '%s'; %s".formatted(path, looked),
        "Put it among the resources, in the package of its class, or name its folder with -A%s=DIR."
            .formatted(SOURCES_OPTION));
  }
}
