package dev.livetemplate.processor;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.livetemplate.processor.InlineTemplates.JavaPlace;
import dev.livetemplate.processor.diagnostic.SourceText;
import java.io.IOException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Asks javac where an annotation's value stands, by its public tree API. The only class that uses
 * it, as other compilers do not have it.
 */
final class JavacTrees {

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final String text;

  private JavacTrees(CompilationUnitTree unit, SourcePositions positions) throws IOException {
    this.unit = unit;
    this.positions = positions;
    this.text = unit.getSourceFile().getCharContent(true).toString();
  }

  /**
   * Finds the literal that is an annotation's value; several with {@code +} between them count as
   * one.
   *
   * @return null if javac does not know, or the value is no literal
   * @throws IllegalArgumentException if the compiler is not javac
   */
  static @Nullable JavaPlace find(
      ProcessingEnvironment environment,
      Element element,
      AnnotationMirror mirror,
      AnnotationValue value) {
    Trees trees = Trees.instance(environment);
    TreePath path = trees.getPath(element, mirror, value);
    if (path == null) {
      return null;
    }
    try {
      CompilationUnitTree unit = path.getCompilationUnit();
      JavacTrees places = new JavacTrees(unit, trees.getSourcePositions());
      JavaLiteral literal = places.literal(path.getLeaf());
      return literal == null ? null : new JavaPlace(places.file(), literal);
    } catch (IOException e) {
      return null; // gone since javac has read it
    }
  }

  private SourceText file() {
    String path = unit.getSourceFile().getName();
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return new SourceText(path.substring(slash + 1), text);
  }

  private @Nullable JavaLiteral literal(Tree tree) {
    if (tree instanceof ParenthesizedTree parenthesized) {
      return literal(parenthesized.getExpression());
    }
    if (tree instanceof BinaryTree sum) {
      JavaLiteral left = literal(sum.getLeftOperand());
      JavaLiteral right = literal(sum.getRightOperand());
      if (left == null || right == null) {
        return null;
      }
      left.add(right);
      return left;
    }
    int start = (int) positions.getStartPosition(unit, tree);
    return tree instanceof LiteralTree && start >= 0 ? JavaLiteral.read(text, start) : null;
  }
}
