package dev.livetemplate.processor.plan;

import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.Read;
import dev.livetemplate.processor.bind.Scope;
import dev.livetemplate.processor.html.Site;
import dev.livetemplate.processor.html.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numbering space of slots with what is captured for it: the page, or one row of a list. Compared
 * by identity.
 */
public interface Frame {

  /** Returns the name of its snapshot class, unique in the template. */
  String name();

  /** Returns its own scope: the model, or a row's item. */
  Scope scope();

  /** Returns what it renders. */
  List<Token> tokens();

  /**
   * Returns whether its snapshot is the scope's value itself: whatever is read of it stays the same
   * for ever, so that nothing needs to be captured.
   */
  boolean isDirect();

  /**
   * Returns its block; null for rows of text only, which are part of a text run, an attribute value
   * or a comment.
   */
  Site.@Nullable Block block();

  /** Returns its number in the descriptor; −1 for rows of text only. */
  int number();

  /** Returns the fields of its snapshot in the order of the text. */
  List<Field> fields();

  /** Returns what the surrounding frame reads for it, in order. */
  List<Local> parameters();

  /** Returns the recursive partial whose rows these are; null: none. */
  @Nullable BoundPartial partial();

  /** Returns the branch that is always shown. */
  Branch root();

  /** Returns the field that holds a printed value. */
  Field value(Read read);

  /** Returns the field that decides a section. */
  Field condition(BoundSection section);

  /** Returns the condition whose outcome a field holds; null for other fields. */
  @Nullable Condition conditionOf(Field field);

  /** Returns the condition of the section that pushes a scope; null for the frame's own scope. */
  @Nullable Condition pushedBy(Scope scope);

  /** Returns the field of a list or an opaque region by its token's number. */
  Field region(int token);

  /** Returns the first slot of a site. */
  int slot(Site site);

  /** Returns the variable that holds what is read. */
  Local local(Read read);
}
