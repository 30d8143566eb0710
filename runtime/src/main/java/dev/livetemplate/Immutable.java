package dev.livetemplate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Vouches that what the objects of a type say never changes: each of their members always returns
 * the same value, or one that is equal and printed alike.
 *
 * <p>The compiler sees this by itself of records, of final fields and of the JDK's immutable types.
 * Of other types a page keeps a copy of the values that it shows. Of a type that is vouched for it
 * keeps the object itself, which takes less memory and less time; but a change of such an object
 * would not be noticed. The types of its members are asked in their turn: a list that a vouched
 * type returns is read at each update.
 *
 * <p>Other annotations with the simple name {@code Immutable} are taken in the same way, as those
 * of Error Prone and of JCIP.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Immutable {}
