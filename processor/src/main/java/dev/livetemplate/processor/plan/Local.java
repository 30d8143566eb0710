package dev.livetemplate.processor.plan;

import dev.livetemplate.processor.bind.Read;
import dev.livetemplate.processor.bind.ValueType;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value that a frame reads from the model, once for each capture. Compared by identity. */
public final class Local {

  private final Read read;
  private final String name;
  private final @Nullable Local prefix;
  private final boolean parameter;
  private final Set<Branch> uses = new LinkedHashSet<>();

  Local(Read read, String name, @Nullable Local prefix, boolean parameter) {
    this.read = read;
    this.name = name;
    this.prefix = prefix;
    this.parameter = parameter;
  }

  Set<Branch> uses() {
    return uses;
  }

  /** Returns what is read. */
  public Read read() {
    return read;
  }

  /** Returns its variable's name, unique in the frame. */
  public String name() {
    return name;
  }

  /** Returns the value from which its last member is read; null: from the scope itself. */
  public @Nullable Local prefix() {
    return prefix;
  }

  /** Returns whether the surrounding frame reads it and hands it over. */
  public boolean isParameter() {
    return parameter;
  }

  /**
   * Returns whether it may be null although its type is primitive, because a value before it may
   * be.
   */
  public boolean mayBeMissing() {
    return read.mayStopEarly();
  }

  /** Returns whether reading it again from the same scope may give another value, or text. */
  boolean mayChange() {
    return parameter
        || !read.members().stream().allMatch(Read.Member::stable)
        || read.type().kind() == ValueType.Kind.TEXT;
  }

  /**
   * Decides where it is read, when all uses are known: where it is always needed, or lazily in each
   * of several branches that need it.
   */
  void settle() {
    if (parameter || read.members().isEmpty()) {
      return;
    }
    Branch common = null;
    for (Branch use : uses) {
      common = common == null ? use : Branch.common(common, use);
    }
    if (common == null || uses.contains(common)) {
      if (common != null) {
        common.add(new Branch.Reading(this, false));
      }
      return;
    }
    for (Branch use : uses) {
      if (uses.stream().noneMatch(other -> other != use && use.isWithin(other))) {
        use.add(new Branch.Reading(this, true));
      }
    }
  }
}
