package dev.livetemplate.processor.codegen;

import com.palantir.javapoet.CodeBlock;

/**
 * Tells from Java code about how much bytecode javac makes of it, rather too much than too little.
 *
 * <p>Hardly an instruction is longer than three bytes, and there is hardly one that no word or
 * operator stands for: a name is a load, a field or a call, a literal a load, an operator a jump or
 * two.
 */
final class BytecodeSize {

  private static final int WORD = 3;
  private static final int OPERATOR = 4;

  /** What puts a value into an array, besides the value. */
  static final int ELEMENT = 5;

  private final String java;
  private int at;
  private int size;
  private int braces;

  /** How many words stand before the one that is read, with dots between: perhaps a package. */
  private int dotted;

  private BytecodeSize(String java) {
    this.java = java;
  }

  /** Returns about how many bytes the code takes. */
  static int of(CodeBlock code) {
    return new BytecodeSize(code.toString()).read();
  }

  private int read() {
    while (at < java.length()) {
      char c = java.charAt(at);
      if (Character.isJavaIdentifierPart(c)) {
        word();
      } else if (c == '"') {
        literal();
      } else if (java.startsWith("//", at)) {
        int end = java.indexOf('\n', at);
        at = end < 0 ? java.length() : end;
      } else {
        braces += c == '{' ? 1 : c == '}' ? -1 : 0;
        size += c == ',' && braces > 0 ? ELEMENT : 0;
        size += "?!<>|&=".indexOf(c) >= 0 ? OPERATOR / 2 : 0;
        dotted = c == '.' ? dotted : 0;
        at++;
      }
    }
    return size;
  }

  private void word() {
    if (Character.isUpperCase(java.charAt(at))) {
      size -= dotted * WORD;
      dotted = 0;
    }
    while (at < java.length() && Character.isJavaIdentifierPart(java.charAt(at))) {
      at++;
    }
    dotted++;
    size += WORD;
  }

  private void literal() {
    at++;
    while (at < java.length() && java.charAt(at) != '"') {
      at += java.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
    size += WORD;
  }
}
