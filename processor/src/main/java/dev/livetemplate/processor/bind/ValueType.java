package dev.livetemplate.processor.bind;

import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * What later phases need to know of a Java type.
 *
 * @param typeName the type as generated code writes it
 * @param kind what can be done with it
 * @param nullable whether null is possible as far as one can tell (false for primitives and where
 *     an annotation says so)
 * @param element of a list or an OPTIONAL: the type of its items; else null
 */
public record ValueType(
    TypeName typeName, Kind kind, boolean nullable, @Nullable ValueType element) {

  /** Returns the type as Java source. */
  public String javaName() {
    return typeName.toString();
  }

  /** Returns the same type without null. */
  public ValueType nonNull() {
    return nullable ? new ValueType(typeName, kind, false, element) : this;
  }

  /** The kinds of types. */
  public enum Kind {
    BOOLEAN,
    CHAR,
    /** byte, short or int. */
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BOXED_BOOLEAN,
    /** Character, Byte, Short, Integer, Long, Float, Double. */
    BOXED,
    STRING,
    /**
     * An immutable type with a useful text form by toString(): enums, java.time, BigDecimal,
     * BigInteger, UUID …
     */
    IMMUTABLE_TEXT,
    /** Any other type with a useful text form by toString(), e.g. CharSequence. */
    TEXT,
    /** java.util.Optional, OptionalInt, OptionalLong, OptionalDouble. */
    OPTIONAL,
    COLLECTION,
    /** An Iterable that is no Collection. */
    ITERABLE,
    ARRAY,
    /** Anything else: an object with members. */
    OBJECT;

    /** Returns whether it is a list of items. */
    public boolean isList() {
      return this == COLLECTION || this == ITERABLE || this == ARRAY;
    }
  }
}
