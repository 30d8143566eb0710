package dev.livetemplate.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the cases in folders: those that hold a template or states, at any depth. */
final class CaseSearch {

  private static final int MAX_DEPTH = 10;

  private final @Nullable String name;
  private final Set<Path> seen = new HashSet<>();
  private final List<Path> cases = new ArrayList<>();
  private final List<Path> invalid = new ArrayList<>();

  /**
   * What was found, each sorted by name within its folder.
   *
   * @param cases the folders of cases
   * @param invalid the folders of templates that must be refused
   */
  record Found(List<Path> cases, List<Path> invalid) {
    boolean isEmpty() {
      return cases.isEmpty() && invalid.isEmpty();
    }
  }

  private CaseSearch(@Nullable String name) {
    this.name = name;
  }

  /**
   * Searches folders.
   *
   * @param name the only name of a case that is of interest; null for all
   * @throws IOException if one of the folders cannot be read
   */
  static Found in(List<Path> folders, @Nullable String name) throws IOException {
    CaseSearch search = new CaseSearch(name);
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
      search.visit(folder.toRealPath(), 0);
    }
    return new Found(List.copyOf(search.cases), List.copyOf(search.invalid));
  }

  private void visit(Path folder, int depth) throws IOException {
    if (!seen.add(folder.toRealPath()) || depth > MAX_DEPTH) {
      return;
    }
    if (has(folder, "template.mustache") || has(folder, "states.json")) {
      if (name == null || folder.getFileName().toString().equals(name)) {
        (isInvalid(folder) ? invalid : cases).add(folder);
      }
      return;
    }
    List<Path> inside;
    try (Stream<Path> list = Files.list(folder)) {
      inside = list.filter(Files::isDirectory).filter(f -> !isHidden(f)).sorted().toList();
    }
    for (Path next : inside) {
      visit(next, depth + 1);
    }
  }

  private static boolean isHidden(Path folder) {
    return folder.getFileName().toString().startsWith(".");
  }

  private static boolean has(Path folder, String file) {
    return Files.exists(folder.resolve(file));
  }

  private static boolean isInvalid(Path folder) {
    Path parent = folder.getParent();
    Path around = parent == null ? null : parent.getFileName();
    return has(folder, "error.json") || (around != null && around.toString().equals("invalid"));
  }
}
