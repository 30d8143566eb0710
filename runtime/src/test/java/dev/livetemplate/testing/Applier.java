package dev.livetemplate.testing;

import dev.livetemplate.testing.Descriptor.Frame;
import dev.livetemplate.testing.Instance.BlockInstance;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A client that plays updates on a jsoup document, and throws a {@link ProtocolViolation} where
 * anything is not as {@code docs/protocol.md} says.
 *
 * <p>It finds every place afresh from the descriptor and the present tree. What the tree cannot
 * tell it remembers: which rows a list has and where each begins and ends, where a region was found
 * first, and which branch an update has shown. A place found afresh must be where it was found
 * first, so that a client that remembers and one that searches see the same page.
 */
public final class Applier {
  private final Descriptor descriptor;
  private final Document document;
  private final BlockInstance page;
  private final Patcher patcher;
  private long sequence;

  /** A client of a page as it was rendered: its first update has number 1. */
  public Applier(String descriptorJson, String html) {
    this(descriptorJson, html, 0);
  }

  /** A client of a page that has had {@code sequence} updates when it was rendered. */
  public Applier(String descriptorJson, String html, long sequence) {
    this.descriptor = DescriptorReader.read(descriptorJson);
    this.document = Dom.parse(html);
    this.sequence = sequence;
    this.patcher = new Patcher(descriptor);
    this.page = new BlockInstance(main().main(), Container.of(document));
  }

  private Frame main() {
    return descriptor.frames().get(0);
  }

  /** The fingerprint of the descriptor. */
  public String fingerprint() {
    return descriptor.id();
  }

  /** Applies one update; after a violation the page is not to be used any more. */
  public void apply(String updateJson) {
    try {
      List<@Nullable Object> update = Json.list(Json.parse(updateJson), "an update");
      if (update.isEmpty() || !Json.isInteger(update.get(0), sequence + 1)) {
        throw new ProtocolViolation("update number " + (sequence + 1) + " is the next one");
      }
      patcher.applyPairs(main(), page, update.subList(1, update.size()));
      sequence++;
    } catch (ProtocolViolation e) {
      throw e.at("update " + updateJson);
    }
  }

  /** Finds the place of every site, but of those in sections that no update has named yet. */
  public void checkPlaces() {
    patcher.checkPlaces(page);
  }

  /** The places of all blocks that could be lost; see section 10 of the protocol. */
  public List<int[]> blocks() {
    return new Blocks(patcher).all(page);
  }

  /** Spoils what is in a block, as a foreign script may; returns the block that is lost then. */
  public int[] damage(int[] block) {
    return new Blocks(patcher).damage(page, block);
  }

  /** A copy of the page as it is now, with Text nodes joined as a parser joins them. */
  public Document document() {
    Document copy = document.clone();
    Dom.normalize(copy);
    return copy;
  }

  /** The HTML of the page as it is now. */
  public String html() {
    return Dom.html(document());
  }
}
