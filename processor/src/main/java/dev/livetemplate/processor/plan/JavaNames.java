package dev.livetemplate.processor.plan;

import dev.livetemplate.processor.bind.Read;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Makes readable Java identifiers, each given out once. Not safe for use by several threads. */
public final class JavaNames {

  private final Set<String> taken;

  /** Creates the set of names, some of them taken. */
  public JavaNames(String... reserved) {
    taken = new HashSet<>(List.of(reserved));
  }

  /** Returns the wish, or the wish with a number where it is taken or a keyword. */
  public String unique(String wish) {
    String name = wish;
    for (int i = 2; SourceVersion.isKeyword(name) || !taken.add(name); i++) {
      name = wish + i;
    }
    return name;
  }

  /** Returns the words as one lower camel case identifier. */
  public static String camel(List<String> words) {
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      StringBuilder clean = new StringBuilder();
      for (int i = 0; i < word.length(); i++) {
        if (Character.isJavaIdentifierPart(word.charAt(i)) && word.charAt(i) != '$') {
          clean.append(word.charAt(i));
        }
      }
      name.append(name.isEmpty() ? clean.toString() : upper(clean.toString()));
    }
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
      name.insert(0, "value");
    }
    return name.toString();
  }

  /** Returns an identifier for what is read. */
  static String of(Read read) {
    List<String> words = new ArrayList<>();
    for (Read.Member member : read.members()) {
      words.add(member.name());
    }
    return camel(words.isEmpty() ? List.of(read.scope().name()) : words);
  }

  static String upper(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
