package dev.livetemplate.gate;

import dev.livetemplate.processor.cases.CaseFolder;
import dev.livetemplate.processor.testing.Json;
import dev.livetemplate.processor.testing.SharedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What other libraries send for the transitions of a case, as its {@code peers.json} says. */
final class PeerFigures {

  private static final String BYTES = "_bytes";
  private static final String OF_THE_PAGE = "html_bytes";
  private static final String RIGHT = "_page_right";

  private PeerFigures() {}

  /**
   * Returns for each transition the fewest bytes of a peer that showed the right page, null where
   * none did; an empty list if the case has no figures.
   */
  static List<@Nullable Long> of(CaseFolder folder) {
    Path file = folder.folder().resolve("peers.json");
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Object> figures = Json.array(Json.parse(SharedFiles.text(file)));
    if (figures.size() != folder.transitions().size()) {
      throw new IllegalArgumentException("peers.json has not one entry a transition");
    }
    return figures.stream().<@Nullable Long>map(figure -> fewest(Json.object(figure))).toList();
  }

  private static @Nullable Long fewest(Map<String, Object> figure) {
    return figure.entrySet().stream()
        .filter(e -> e.getKey().endsWith(BYTES) && !e.getKey().equals(OF_THE_PAGE))
        .filter(e -> !Objects.equals(figure.get(peer(e.getKey()) + RIGHT), false))
        .filter(e -> e.getValue() != null)
        .map(e -> ((Number) e.getValue()).longValue())
        .min(Long::compare)
        .orElse(null);
  }

  private static String peer(String key) {
    return key.substring(0, key.length() - BYTES.length());
  }
}
