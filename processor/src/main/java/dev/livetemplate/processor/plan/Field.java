package dev.livetemplate.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.bind.ValueType;
import org.jspecify.annotations.Nullable;

/** A field of a frame's snapshot. Compared by identity. */
public final class Field {

  private static final TypeName STRING = ClassName.get(String.class);

  private final String name;
  private final TypeName type;
  private final Kind kind;
  private final @Nullable Local source;
  private final @Nullable Frame rows;

  Field(String name, TypeName type, Kind kind, @Nullable Local source, @Nullable Frame rows) {
    this.name = name;
    this.type = type;
    this.kind = kind;
    this.source = source;
    this.rows = rows;
  }

  /** Returns the field that holds a value to be printed. */
  static Field of(Local local) {
    ValueType type = local.read().type();
    Kind kind = kind(type.kind());
    if (local.mayBeMissing() && kind != Kind.STRING) {
      kind = Kind.OBJECT;
    }
    TypeName javaType =
        switch (kind) {
          case BOOLEAN -> TypeName.BOOLEAN;
          case CHAR -> TypeName.CHAR;
          case INT -> TypeName.INT;
          case LONG -> TypeName.LONG;
          case FLOAT -> TypeName.FLOAT;
          case DOUBLE -> TypeName.DOUBLE;
          case STRING -> STRING;
          default -> type.typeName().box();
        };
    return new Field(local.name(), javaType, kind, local, null);
  }

  private static Kind kind(ValueType.Kind kind) {
    return switch (kind) {
      case BOOLEAN -> Kind.BOOLEAN;
      case CHAR -> Kind.CHAR;
      case INT -> Kind.INT;
      case LONG -> Kind.LONG;
      case FLOAT -> Kind.FLOAT;
      case DOUBLE -> Kind.DOUBLE;
      case BOXED_BOOLEAN, BOXED, IMMUTABLE_TEXT -> Kind.OBJECT;
      default -> Kind.STRING;
    };
  }

  /** Returns its name, unique in the frame. */
  public String name() {
    return name;
  }

  /** Returns its Java type. */
  public TypeName type() {
    return type;
  }

  /** Returns how it is compared and printed. */
  public Kind kind() {
    return kind;
  }

  /** Returns the value that it holds (for the value kinds). */
  public @Nullable Local source() {
    return source;
  }

  /** Returns the frame of its rows (for {@link Kind#ROWS}). */
  public @Nullable Frame rows() {
    return rows;
  }

  /** Returns whether it is a primitive that {@code ==} compares. */
  public boolean isPlainPrimitive() {
    return switch (kind) {
      case BOOLEAN, CHAR, INT, LONG -> true;
      default -> false;
    };
  }

  /** Returns whether it is sent as a number. */
  public boolean isNumber() {
    return kind == Kind.INT || kind == Kind.LONG;
  }

  /** The kinds of fields. */
  public enum Kind {
    BOOLEAN,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    STRING,
    /** An immutable object, printed by its string form. */
    OBJECT,
    /** The captured rows of a list. */
    ROWS,
    /** The HTML of an opaque region. */
    HTML
  }
}
