package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.parse.Token.Kind;
import dev.livetemplate.processor.parse.Token.Tag;

/**
 * Finds the tags that stand alone on their line, whose white space and line end are then no part of
 * the text.
 *
 * <p>A tag is clear to the left if only spaces and tabs stand between it and the line's start, and
 * clear to the right if only those stand before the line's end. A tag that is clear on both sides
 * is alone, unless it prints a value. Inside a parent tag the text around the blocks does not
 * count, so that a side that faces such text needs not be clear; and the two tags of a parent may
 * be alone as a pair. These are the rules that the authors of the Mustache specification gave for
 * the tests of its inheritance module (mustache/spec, pull requests 131 and 206).
 */
final class StandaloneLines {

  private final String text;
  private final MatchedTags tags;

  StandaloneLines(String text, MatchedTags tags) {
    this.text = text;
    this.tags = tags;
  }

  /** Returns where the tag begins, with the white space before it if that is no text. */
  int outerStart(int tag) {
    return takesLeft(tag) ? lineStart(tag) : tags.tag(tag).start();
  }

  /** Returns where the tag ends, with the white space and line end behind it if that is no text. */
  int outerEnd(int tag) {
    if (!takesRight(tag)) {
      return tags.tag(tag).end();
    }
    int end = skipBlanks(tags.tag(tag).end());
    return end == text.length() ? end : Lines.nextStart(text, end);
  }

  /** Returns whether the white space before the tag belongs to the tag. */
  boolean takesLeft(int tag) {
    return switch (tags.element(tag)) {
      case VARIABLE, RAW_VARIABLE, BROKEN -> false;
      case PARENT -> isParentAlone(tag);
      case BLOCK -> isBlockAlone(tag) || (!tags.isInParent(tag) && isPairAlone(tag));
      default -> isClear(tag);
    };
  }

  private boolean takesRight(int tag) {
    return switch (tags.element(tag)) {
      case VARIABLE, RAW_VARIABLE, BROKEN -> false;
      case PARENT -> isParentAlone(tag);
      case BLOCK -> isBlockAlone(tag);
      default -> isClear(tag);
    };
  }

  private boolean isParentAlone(int tag) {
    int partner = tags.partner(tag);
    boolean opens = tags.tag(tag).kind() == Kind.PARENT;
    int open = opens ? tag : partner;
    int close = opens ? partner : tag;
    return opens
        ? isLeftClear(open) && (isRightClear(open) || isRightClear(close))
        : isRightClear(close) && (isLeftClear(close) || isLeftClear(open));
  }

  /** Returns whether a tag of a block is alone: its lines then are the lines between the tags. */
  boolean isBlockAlone(int tag) {
    if (!tags.isInParent(tag)) {
      return isClear(tag);
    }
    return tags.tag(tag).kind() == Kind.BLOCK ? isRightClear(tag) : isLeftClear(tag);
  }

  /**
   * Returns whether a block's opening tag, not alone, begins a line that the block's closing tag
   * ends: the white space before it then indents whatever is put into the block.
   */
  boolean isPairAlone(int tag) {
    return tags.tag(tag).kind() == Kind.BLOCK
        && !isRightClear(tag)
        && isLeftClear(tag)
        && isRightClear(tags.partner(tag));
  }

  private boolean isClear(int tag) {
    return isLeftClear(tag) && isRightClear(tag);
  }

  private boolean isLeftClear(int tag) {
    return Lines.isStart(text, lineStart(tag));
  }

  private boolean isRightClear(int tag) {
    int end = skipBlanks(tags.tag(tag).end());
    return end == text.length() || Lines.isEnd(text, end);
  }

  /** Returns the white space right before the tag, on its line. */
  String leading(int tag) {
    return text.substring(lineStart(tag), tags.tag(tag).start());
  }

  /** Returns the start of the blanks before the tag, which is the line's if the tag is clear. */
  private int lineStart(int index) {
    Tag tag = tags.tag(index);
    int start = tag.start();
    while (start > 0 && Lines.isBlank(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
