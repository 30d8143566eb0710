package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.HTML_BUFFER;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.contract.Markers;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.html.PlacedTemplate;
import dev.livetemplate.processor.html.Token;
import dev.livetemplate.processor.plan.Frame;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits the methods that render a frame from its snapshot. */
final class RenderEmitter {

  private final ClassName template;
  private final Statics statics;
  private final Map<Integer, PlacedTemplate.Markers> markers;
  private final Frame frame;
  private final Snapshots snapshots;
  private final StringBuilder literal = new StringBuilder();
  private final Parts parts;
  private final Code code = new Code();

  RenderEmitter(
      ClassName template,
      Statics statics,
      Map<Integer, PlacedTemplate.Markers> markers,
      Frame frame,
      Parts parts) {
    this.parts = parts;
    this.template = template;
    this.statics = statics;
    this.markers = markers;
    this.frame = frame;
    this.snapshots = new Snapshots(frame);
  }

  /**
   *
   *
   * <pre>{@code
   * private static void renderTodosRow(TodosRow view, HtmlBuffer out) {
   *   out.markup(S0);
   *   out.text(view.title);
   *   out.markup(S1);
   * }
   * }</pre>
   */
  MethodSpec method(boolean page) {
    tokens(frame.tokens());
    flush();
    TypeName type = Snapshots.typeOf(template, frame);
    String name = page ? "render" : "render" + frame.name();
    MethodSpec.Builder method = MethodSpec.methodBuilder(name);
    if (page) {
      method.addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    } else {
      method.addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }
    return method
        .addParameter(type, "view")
        .addParameter(HTML_BUFFER, "out")
        .addCode(parts.of(name, type, HTML_BUFFER, "view").body(code))
        .build();
  }

  private void tokens(List<Token> tokens) {
    for (Token token : tokens) {
      token(token);
    }
  }

  private void token(Token token) {
    if (token instanceof Token.Text text) {
      literal.append(text.source());
    } else if (token instanceof Token.Written white) {
      literal.append(white.source());
    } else if (token instanceof Token.Markup markup) {
      literal.append(markup.source());
    } else if (token instanceof Token.Tag tag) {
      tokens(tag.content());
    } else if (token instanceof Token.Comment comment) {
      tokens(comment.content());
    } else if (token instanceof Token.Slot slot) {
      slot(slot);
    } else if (token instanceof Token.Section section && !Token.isWhite(section)) {
      section(section);
    } else if (token instanceof Token.Rows rows) {
      rows(rows.id(), rows.list().span());
    } else if (token instanceof Token.Call call) {
      rows(call.id(), call.call().span());
    } else if (token instanceof Token.Opaque opaque) {
      opaque(opaque);
    }
  }

  /** {@code out.text(view.title);} */
  private void slot(Token.Slot slot) {
    flush();
    String value = snapshots.get("view", frame.value(slot.variable().read()));
    Comments.line(code, slot.variable().span());
    code.addStatement("$L", Names.print(slot, CodeBlock.of("$L", value)));
  }

  /**
   *
   *
   * <pre>{@code
   * if (view.showsDone) {
   *   …
   * } else {
   *   …
   * }
   * }</pre>
   */
  private void section(Token.Section section) {
    PlacedTemplate.@Nullable Markers written = markers.get(section.id());
    marker(written == null ? null : written.start());
    flush();
    String condition = snapshots.condition("view", section.section());
    Comments.line(code, section.section().span());
    if (section.then().isEmpty()) {
      code.beginControlFlow("if (!$L)", condition);
      tokens(section.otherwise());
    } else {
      code.beginControlFlow("if ($L)", condition);
      tokens(section.then());
      if (!section.otherwise().isEmpty()) {
        flush();
        code.nextControlFlow("else");
        tokens(section.otherwise());
      }
    }
    flush();
    code.endControlFlow();
    marker(written == null ? null : written.end());
  }

  /**
   *
   *
   * <pre>{@code
   * for (int i = 0; i < view.todosRows.size(); i++) {
   *   renderTodosRow(view.todosRows.get(i), out);
   * }
   * }</pre>
   */
  private void rows(int id, Span span) {
    PlacedTemplate.@Nullable Markers written = markers.get(id);
    marker(written == null ? null : written.start());
    flush();
    String field = snapshots.rows("view", id);
    Frame row = snapshots.rowFrame(id);
    Comments.line(code, span);
    code.beginControlFlow("for (int i = 0; i < $L.size(); i++)", field);
    code.addStatement("render$L($L.get(i), out)", row.name(), field);
    marker(written == null ? null : written.rowEnd());
    code.endControlFlow();
    marker(written == null ? null : written.end());
  }

  /** {@code out.raw(view.html7);} */
  private void opaque(Token.Opaque opaque) {
    PlacedTemplate.@Nullable Markers written = markers.get(opaque.id());
    marker(written == null ? null : written.start());
    flush();
    code.addStatement("out.opaque(view.$L)", frame.region(opaque.id()).name());
    marker(written == null ? null : written.end());
  }

  private void marker(@Nullable String data) {
    if (data != null) {
      flush();
      code.addStatement("out.marker($L)", statics.marker(Markers.comment(data)));
    }
  }

  private void flush() {
    if (!literal.isEmpty()) {
      code.addStatement("out.markup($L)", statics.of(literal.toString()));
      literal.setLength(0);
    }
  }
}
