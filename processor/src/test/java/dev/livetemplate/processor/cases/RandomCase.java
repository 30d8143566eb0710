package dev.livetemplate.processor.cases;

import dev.livetemplate.processor.testing.SharedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A random template with random states.
 *
 * @param seed what it was made from
 */
record RandomCase(
    long seed, List<Piece> template, Map<String, List<Piece>> partials, List<Object> states) {

  /** Makes the case of a seed. */
  static RandomCase of(long seed, int states) {
    Random random = new Random(seed);
    RandomModel model = new RandomModel(random);
    RandomTemplate template = new RandomTemplate(random, model);
    List<Piece> pieces = template.pieces();
    return new RandomCase(seed, pieces, template.partials(), model.states(states));
  }

  /** Returns the case without what the template does not read of its states. */
  RandomCase withoutUnusedNames() {
    String text = RandomTemplate.files(template, partials).toString();
    List<Object> used = states.stream().map(state -> used(state, text)).toList();
    return new RandomCase(seed, template, partials, used);
  }

  /** Names that begin with n tell types apart. */
  private static Object used(Object json, String text) {
    if (json instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> {
            if (key.toString().startsWith("n") || text.contains(key.toString())) {
              copy.put(key, used(value, text));
            }
          });
      return copy;
    }
    return json instanceof List<?> list
        ? list.stream().map(item -> used(item, text)).toList()
        : json;
  }

  private String statesFile() {
    Map<String, Object> more = new LinkedHashMap<>();
    List<String> listed = RandomModel.CHOICES.stream().filter(partials::containsKey).toList();
    if (!listed.isEmpty()) {
      more.put("annotation", "partials = {\"" + String.join("\", \"", listed) + "\"}");
    }
    return JsonText.statesFile("Random case, seed " + seed, more, states);
  }

  /** Writes the case into a folder and reads it from there. */
  CaseFolder write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String old : SharedFiles.templates(folder).keySet()) {
        Files.delete(folder.resolve(old + ".mustache"));
      }
      for (Map.Entry<String, String> file : RandomTemplate.files(template, partials).entrySet()) {
        Files.writeString(folder.resolve(file.getKey() + ".mustache"), file.getValue());
      }
      Files.writeString(folder.resolve("states.json"), statesFile());
      return CaseFolder.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
