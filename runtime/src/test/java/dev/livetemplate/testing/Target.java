package dev.livetemplate.testing;

import dev.livetemplate.testing.Descriptor.AttributeSite;
import dev.livetemplate.testing.Descriptor.CommentSite;
import dev.livetemplate.testing.Descriptor.PartsSite;
import dev.livetemplate.testing.Descriptor.Path;
import dev.livetemplate.testing.Descriptor.TextRun;
import dev.livetemplate.testing.Places.Spot;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What holds the text of a site in the page. */
interface Target {
  String get();

  void set(String text);

  /** Sets the text in a block that has just been made. */
  default void create(String text) {
    set(text);
  }

  /** Sets a text in which only some parts are new, the others as they were in {@link #get}. */
  default void edit(String text) {
    set(text);
  }

  static Target of(Container block, PartsSite site) {
    if (site instanceof TextRun run) {
      return new Run(Places.spot(block, run.position()), run.dropsLineFeed());
    }
    if (site instanceof AttributeSite attribute) {
      return attribute(block, attribute.path(), attribute.name());
    }
    return new Data(Places.comment(block, ((CommentSite) site).position()));
  }

  static AttributeTarget attribute(Container block, Path path, String name) {
    // jsoup has no properties, so a name with a dot is the attribute's alone.
    return new AttributeTarget(
        Places.element(block, path).attributes(), name.startsWith(".") ? name.substring(1) : name);
  }

  /** A text run, which is made when it is missing. */
  record Run(Spot spot, boolean dropsLineFeed) implements Target {
    @Override
    public String get() {
      TextNode node = Places.text(spot);
      return node == null ? "" : node.getWholeText();
    }

    @Override
    public void set(String text) {
      String shown = dropsLineFeed && text.startsWith("\n") ? text.substring(1) : text;
      TextNode node = Places.text(spot);
      if (node != null) {
        node.text(shown);
      } else if (!shown.isEmpty()) {
        spot.container().insert(spot.index(), new TextNode(shown));
      }
    }

    @Override
    public void edit(String text) {
      if (dropsLineFeed && (text.startsWith("\n") || get().startsWith("\n"))) {
        throw new ProtocolViolation("a run that begins with a dropped line feed is sent whole");
      }
      set(text);
    }
  }

  record Data(Comment comment) implements Target {
    @Override
    public String get() {
      return comment.getData();
    }

    @Override
    public void set(String text) {
      comment.setData(text);
    }
  }

  /** An attribute; trees of blocks leave it out, pages that came as HTML do not. */
  record AttributeTarget(Attributes attributes, String name) implements Target {
    @Override
    public String get() {
      if (!attributes.hasKey(name)) {
        throw new ProtocolViolation("no attribute " + name + " among" + attributes.html());
      }
      return attributes.get(name);
    }

    @Override
    public void set(String text) {
      get();
      attributes.put(name, text);
    }

    @Override
    public void create(String text) {
      if (attributes.hasKey(name)) {
        throw new ProtocolViolation("the tree has the attribute " + name + " of a site");
      }
      attributes.put(name, text);
    }

    void setOrRemove(@Nullable String text) {
      if (text == null) {
        attributes.remove(name);
      } else {
        attributes.put(name, text);
      }
    }
  }
}
