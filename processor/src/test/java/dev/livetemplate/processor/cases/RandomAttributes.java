package dev.livetemplate.processor.cases;

import dev.livetemplate.processor.cases.RandomModel.Field;
import dev.livetemplate.processor.cases.RandomModel.Kind;
import dev.livetemplate.processor.cases.RandomModel.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random attributes of start tags: static, with values, with sections around or inside them. */
final class RandomAttributes {

  private static final List<String> NAMES = List.of("class", "title", "data-a", "data-b", "lang");

  private final Random random;
  private final RandomModel model;

  RandomAttributes(Random random, RandomModel model) {
    this.random = random;
    this.model = model;
  }

  /**
   * Returns attributes with different names, each with white space before it; often none.
   *
   * @param own names that only this element has
   */
  String some(List<Type> scopes, String... own) {
    List<String> names = new ArrayList<>(NAMES);
    names.addAll(List.of(own));
    StringBuilder text = new StringBuilder();
    Set<String> seen = new HashSet<>();
    for (int i = random.nextInt(own.length == 0 ? 3 : 4); i > 0; i--) {
      String name = names.get(random.nextInt(names.size()));
      if (seen.add(name)) {
        text.append(attribute(name, scopes));
      }
    }
    return text.toString();
  }

  private String attribute(String name, List<Type> scopes) {
    String flag = pick(Kind.FLAG, scopes);
    return switch (random.nextInt(9)) {
      case 0 -> " " + name;
      case 1 -> "{{#%s}} %s=\"%s\"{{/%s}}".formatted(flag, name, value(scopes), flag);
      case 2 -> " {{#%s}}%s{{/%s}}".formatted(flag, name, flag);
      case 3 ->
          "{{#%1$s}} %2$s=\"%3$s\"{{/%1$s}}{{^%1$s}} %2$s='%4$s'{{/%1$s}}"
              .formatted(flag, name, value(scopes), value(scopes));
      case 4 -> {
        String text = pick(Kind.NULLABLE_TEXT, scopes);
        yield "{{#%1$s}} %2$s=\"{{%1$s}}\"{{/%1$s}}".formatted(text, name);
      }
      case 5 -> " %s={{%s}}".formatted(name, pick(Kind.INT, scopes));
      default -> " %s=\"%s\"".formatted(name, value(scopes));
    };
  }

  private String value(List<Type> scopes) {
    StringBuilder value = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      value.append(part(scopes));
    }
    return value.toString();
  }

  private String part(List<Type> scopes) {
    return switch (random.nextInt(8)) {
      case 0 -> "{{%s}}".formatted(pick(Kind.INT, scopes));
      case 1, 2 -> "{{%s}}".formatted(pick(Kind.TEXT, scopes));
      case 3 -> {
        String flag = pick(Kind.FLAG, scopes);
        yield "{{#%1$s}} on{{/%1$s}}{{^%1$s}}{{%2$s}}{{/%1$s}}"
            .formatted(flag, pick(Kind.TEXT, scopes));
      }
      case 4 -> {
        Field list = model.pick(Kind.LIST, scopes);
        String inner = pick(Kind.TEXT, List.of(list.type()));
        yield "{{#%1$s}}{{%2$s}},{{/%1$s}}".formatted(list.name(), inner);
      }
      default -> List.of("x", " ", "a-", "&amp;", "/").get(random.nextInt(5));
    };
  }

  private String pick(Kind kind, List<Type> scopes) {
    return model.pick(kind, scopes).name();
  }
}
