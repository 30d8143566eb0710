package dev.livetemplate.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.Truth;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.Read;
import dev.livetemplate.processor.bind.Scope;
import dev.livetemplate.processor.bind.ValueType;
import dev.livetemplate.processor.html.Site;
import dev.livetemplate.processor.html.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what a frame reads and captures, by walking through its tokens. */
final class FrameBuilder implements Frame {

  private static final TypeName REGION = ClassName.get("dev.livetemplate.htmldiff", "HtmlRegion");

  private final Planner planner;
  private final @Nullable FrameBuilder parent;
  private final @Nullable Branch place;
  private final @Nullable BoundPartial partial;
  private final String name;
  private final Scope scope;
  private final List<Token> tokens;
  private final Branch root = new Branch(null);
  private final JavaNames names;
  private final Map<Read, Local> locals = new LinkedHashMap<>();
  private final Map<Read, Field> values = new HashMap<>();
  private final Map<Read, Map<Truth, Condition>> conditions = new HashMap<>();
  private final IdentityHashMap<BoundSection, Condition> sections = new IdentityHashMap<>();
  private final Map<Integer, Field> regions = new HashMap<>();
  private final List<Field> fields = new ArrayList<>();
  private final IdentityHashMap<Scope, Condition> pushed = new IdentityHashMap<>();
  private final IdentityHashMap<Scope, Branch.Pushed> pushedVariables = new IdentityHashMap<>();
  private final IdentityHashMap<Site, Integer> slots = new IdentityHashMap<>();
  private Site.@Nullable Block block;
  private int number = -1;

  FrameBuilder(
      Planner planner,
      @Nullable FrameBuilder parent,
      @Nullable Branch place,
      @Nullable BoundPartial partial,
      String name,
      Scope scope,
      List<Token> tokens) {
    this.planner = planner;
    this.parent = parent;
    this.place = place;
    this.partial = partial;
    this.name = name;
    this.scope = scope;
    this.tokens = tokens;
    this.names = new JavaNames("last", "out", "from", "to", "view", "next", "rows", scopeName());
    planner.own(scope, this);
    if (partial != null) {
      partial.parameters().forEach(parameter -> planner.own(parameter, this));
      planner.own(partial.indentation(), this);
    }
  }

  private String scopeName() {
    return JavaNames.camel(List.of(scope.name()));
  }

  void build() {
    walk(tokens, root);
  }

  /** Decides where each value is read, when all uses are known. */
  void settle() {
    locals.values().forEach(Local::settle);
  }

  private void walk(List<Token> list, Branch branch) {
    for (Token token : list) {
      if (token instanceof Token.Slot slot) {
        value(slot.variable().read(), branch);
      } else if (token instanceof Token.Tag tag) {
        walk(tag.content(), branch);
      } else if (token instanceof Token.Comment comment) {
        walk(comment.content(), branch);
      } else if (token instanceof Token.Section section) {
        section(section, branch);
      } else if (token instanceof Token.Rows rows) {
        rows(rows, branch);
      } else if (token instanceof Token.Call call) {
        call(call, branch);
      } else if (token instanceof Token.Opaque opaque) {
        region(opaque, branch);
      }
    }
  }

  private void value(Read written, Branch branch) {
    Read read = canonical(written);
    Local local = use(read, branch);
    if (!values.containsKey(read)) {
      Field field = Field.of(local);
      values.put(read, field);
      fields.add(field);
    }
  }

  /** What a section pushes is the value that it tests, unless that is an Optional. */
  private Read canonical(Read read) {
    Condition condition = read.members().isEmpty() ? pushed.get(read.scope()) : null;
    return condition == null || condition.truth() == Truth.PRESENT
        ? read
        : condition.local().read();
  }

  private void section(Token.Section token, Branch branch) {
    BoundSection section = token.section();
    Condition condition = condition(section, branch);
    Branch then = new Branch(branch);
    Branch otherwise = new Branch(branch);
    Branch.Pushed variable = new Branch.Pushed();
    if (section.scope() != null) {
      pushedVariables.put(section.scope(), variable);
    }
    branch.add(new Branch.Step.SectionStep(condition, variable, then, otherwise));
    walk(token.then(), then);
    walk(token.otherwise(), otherwise);
  }

  private Condition condition(BoundSection section, Branch branch) {
    Local local = use(section.condition(), branch);
    Condition condition =
        conditions
            .computeIfAbsent(section.condition(), read -> new HashMap<>())
            .computeIfAbsent(section.truth(), truth -> newCondition(local, truth));
    sections.put(section, condition);
    if (section.scope() != null) {
      planner.own(section.scope(), this);
      pushed.put(section.scope(), condition);
    }
    return condition;
  }

  private Condition newCondition(Local local, Truth truth) {
    Field field =
        new Field(
            names.unique("shows" + JavaNames.upper(local.name())),
            TypeName.BOOLEAN,
            Field.Kind.BOOLEAN,
            null,
            null);
    fields.add(field);
    return new Condition(local, truth, field);
  }

  private void rows(Token.Rows token, Branch branch) {
    BoundList list = token.list();
    Local items = use(list.items(), branch);
    Token.Call call = Token.callOf(token);
    FrameBuilder row =
        call == null ? planner.row(this, branch, items, token) : partial(call, branch);
    if (call == null) {
      row.build();
    } else {
      planner.own(list.row(), this);
      planner.partialRows(token.id(), row);
    }
    Field field =
        new Field(
            names.unique(items.name() + "Rows"),
            planner.rowsType(row),
            Field.Kind.ROWS,
            items,
            row);
    fields.add(field);
    regions.put(token.id(), field);
    String variable = names.unique(row.scopeName());
    branch.add(new Branch.Step.RowsStep(field, items, row, variable, call));
  }

  private void call(Token.Call token, Branch branch) {
    FrameBuilder row = partial(token, branch);
    planner.partialRows(token.id(), row);
    List<Scope> arguments = token.call().arguments();
    Scope own = arguments.get(arguments.size() - 1);
    Local item = use(new Read(own, List.of(), token.call().span()), branch);
    Field field =
        new Field(
            names.unique(JavaNames.camel(List.of(token.call().definition().name(), "rows"))),
            planner.rowsType(row),
            Field.Kind.ROWS,
            item,
            row);
    fields.add(field);
    regions.put(token.id(), field);
    branch.add(new Branch.Step.CallStep(field, item, row, token));
  }

  private FrameBuilder partial(Token.Call token, Branch branch) {
    FrameBuilder row = planner.partial(token.call().definition());
    planner.call(new Planner.CallSite(this, branch, token, row));
    return row;
  }

  private void region(Token.Opaque token, Branch branch) {
    List<Local> needed = new ArrayList<>();
    for (Scope free : FreeScopes.of(token.content())) {
      needed.add(use(new Read(free, List.of(), planner.anySpan()), branch));
    }
    Region region = planner.region(new Region(token, needed, planner.context(token)));
    Field field = new Field(names.unique("html" + token.id()), REGION, Field.Kind.HTML, null, null);
    fields.add(field);
    regions.put(token.id(), field);
    branch.add(new Branch.Step.RegionStep(field, region));
  }

  /** Returns the variable that holds what is read, noting that the branch needs it. */
  Local use(Read read, Branch branch) {
    Local known = locals.get(read);
    if (known == null) {
      known = newLocal(read, branch);
      locals.put(read, known);
    }
    known.uses().add(branch);
    if (known.prefix() != null) {
      use(known.prefix().read(), branch);
    }
    return known;
  }

  private Local newLocal(Read read, Branch branch) {
    if (isHandedOver(read.scope())) {
      return new Local(read, names.unique(JavaNames.of(read)), null, true);
    }
    if (planner.owner(read.scope()) != this) {
      if (parent == null || place == null) {
        throw new IllegalStateException("a scope of nobody: " + read);
      }
      parent.use(read, place);
      return new Local(read, names.unique(JavaNames.of(read)), null, true);
    }
    int members = read.members().size();
    if (members == 0) {
      Local variable = new Local(read, scopeVariable(read.scope()), null, false);
      Branch.Pushed section = pushedVariables.get(read.scope());
      if (section != null) {
        section.set(variable);
      }
      return variable;
    }
    Read before = new Read(read.scope(), read.members().subList(0, members - 1), read.span());
    Local prefix = members == 1 ? null : use(before, branch);
    if (members == 1) {
      use(before, branch);
    }
    return new Local(read, names.unique(JavaNames.of(read)), prefix, false);
  }

  /** Returns whether the callers of this partial read from a scope and hand over what is read. */
  private boolean isHandedOver(Scope wanted) {
    return partial != null
        && wanted != scope
        && (wanted == partial.indentation() || partial.parameters().contains(wanted));
  }

  private String scopeVariable(Scope wanted) {
    Condition condition = pushed.get(wanted);
    if (wanted == scope || condition == null) {
      return scopeName();
    }
    return condition.truth() == Truth.PRESENT
        ? names.unique(condition.local().name() + "Value")
        : condition.local().name();
  }

  void settleSlots(IdentityHashMap<Site, Integer> numbered, int frameNumber, Site.Block ofFrame) {
    slots.putAll(numbered);
    number = frameNumber;
    block = ofFrame;
  }

  /**
   * A page is never direct: its model says nothing of when it was read. A row is when it reads
   * nothing from around it, holds no rows or regions of its own, and reads stable members only.
   * Rows of text only are captured, so that equal ones can be told by their identity.
   */
  @Override
  public boolean isDirect() {
    return parent != null
        && !Token.isTextOnly(tokens)
        && !scope.type().nullable()
        && !scope.type().typeName().isPrimitive()
        && scope.type().kind() != ValueType.Kind.TEXT
        && fields.stream()
            .noneMatch(f -> f.kind() == Field.Kind.ROWS || f.kind() == Field.Kind.HTML)
        && locals.values().stream().noneMatch(Local::mayChange)
        && sections.values().stream().noneMatch(Condition::mayChange);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Scope scope() {
    return scope;
  }

  @Override
  public List<Token> tokens() {
    return tokens;
  }

  @Override
  public Site.@Nullable Block block() {
    return block;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public List<Field> fields() {
    return List.copyOf(fields);
  }

  @Override
  public List<Local> parameters() {
    return locals.values().stream().filter(Local::isParameter).toList();
  }

  @Override
  public @Nullable BoundPartial partial() {
    return partial;
  }

  @Override
  public Branch root() {
    return root;
  }

  @Override
  public Field value(Read read) {
    return required(values.get(canonical(read)), read);
  }

  @Override
  public Field condition(BoundSection section) {
    return required(sections.get(section), section).field();
  }

  @Override
  public @Nullable Condition conditionOf(Field field) {
    return sections.values().stream()
        .filter(condition -> condition.field() == field)
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable Condition pushedBy(Scope wanted) {
    return pushed.get(wanted);
  }

  @Override
  public Field region(int token) {
    return required(regions.get(token), token);
  }

  @Override
  public int slot(Site site) {
    return required(slots.get(site), site);
  }

  @Override
  public Local local(Read read) {
    return required(locals.get(read), read);
  }

  private static <T> T required(@Nullable T value, Object what) {
    if (value == null) {
      throw new IllegalStateException("not planned: " + what);
    }
    return value;
  }
}
