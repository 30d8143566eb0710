package dev.livetemplate.gate;

import dev.livetemplate.processor.cases.CaseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the expected pages of cases anew, as plain Mustache renders them: {@code ExpectedPages
 * DIR…}. What it writes is to be looked through before it is committed.
 */
public final class ExpectedPages {

  private ExpectedPages() {}

  /** Writes {@code expected/} of every case in the folders. */
  public static void main(String[] folders) throws IOException {
    for (Path path :
        CaseSearch.in(List.of(folders).stream().map(Path::of).toList(), null).cases()) {
      Path expected = Files.createDirectories(path.resolve("expected"));
      List<String> pages = CaseFolder.read(path).rendered();
      for (int state = 0; state < pages.size(); state++) {
        Files.writeString(expected.resolve(state + ".html"), pages.get(state));
      }
      System.out.println(path.getFileName() + ": " + pages.size() + " pages");
    }
  }
}
