package sample;

import dev.livetemplate.GeneratedTemplate;
import dev.livetemplate.contract.Strategy;
import dev.livetemplate.htmldiff.HtmlContext;
import dev.livetemplate.htmldiff.HtmlRegion;
import dev.livetemplate.support.HtmlBuffer;
import dev.livetemplate.support.JsEscape;
import dev.livetemplate.support.PatchWriter;
import dev.livetemplate.support.PositionalDiff;
import dev.livetemplate.support.RowDiff;
import dev.livetemplate.support.Rows;
import dev.livetemplate.support.RowsBuilder;
import dev.livetemplate.support.SlotSource;
import dev.livetemplate.support.UrlEscape;
import dev.livetemplate.support.Values;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * {@code page.mustache} compiled for {@link Page}.
 */
@Generated("dev.livetemplate.processor.LiveTemplateProcessor")
@SuppressWarnings({"all", "auxiliaryclass", "deprecation", "removal", "rawtypes", "unchecked"})
public final class PageTemplate extends GeneratedTemplate<Page, PageTemplate.View> {
  /**
   * The template; immutable, for use by all threads.
   */
  public static final PageTemplate INSTANCE = new PageTemplate();

  private static final byte[] S0 = HtmlBuffer.utf8("<title>");

  private static final byte[] S1 = HtmlBuffer.utf8("</title>\n"
      + "<main><p class=\"state");

  private static final byte[] S2 = HtmlBuffer.utf8(" busy");

  private static final byte[] S3 = HtmlBuffer.utf8("\" ");

  private static final byte[] S4 = HtmlBuffer.utf8("hidden");

  private static final byte[] S5 = HtmlBuffer.utf8(">");

  private static final byte[] S6 = HtmlBuffer.utf8(" <a href=\"");

  private static final byte[] S7 = HtmlBuffer.utf8("\">more</a></p>\n");

  private static final byte[] S8 = HtmlBuffer.utf8("<p>");

  private static final byte[] S9 = HtmlBuffer.utf8("late");

  private static final byte[] S10 = HtmlBuffer.utf8("in time");

  private static final byte[] S11 = HtmlBuffer.utf8("</p>");

  private static final byte[] S12 = HtmlBuffer.utf8("<p>idle</p>");

  private static final byte[] S13 = HtmlBuffer.utf8("\n"
      + "<ul>");

  private static final byte[] S14 = HtmlBuffer.utf8("</ul>\n"
      + "<p>");

  private static final byte[] S15 = HtmlBuffer.utf8("</p>\n"
      + "<ul>");

  private static final byte[] S16 = HtmlBuffer.utf8("</ul>\n"
      + "<div>");

  private static final byte[] S17 = HtmlBuffer.utf8("</div>\n"
      + "<script>let title = \"");

  private static final byte[] S18 = HtmlBuffer.utf8("\";</script>\n"
      + "</main>\n");

  private static final byte[] S19 = HtmlBuffer.utf8("\n"
      + "  <li id=\"task-");

  private static final byte[] S20 = HtmlBuffer.utf8("\"><input type=\"checkbox\" ");

  private static final byte[] S21 = HtmlBuffer.utf8("checked");

  private static final byte[] S22 = HtmlBuffer.utf8("> ");

  private static final byte[] S23 = HtmlBuffer.utf8("</li>\n");

  private static final byte[] S24 = HtmlBuffer.utf8(" <i>");

  private static final byte[] S25 = HtmlBuffer.utf8("</i>");

  private static final byte[] S26 = HtmlBuffer.utf8(" ");

  private static final byte[] S27 = HtmlBuffer.utf8("<li>");

  private static final byte[] S28 = HtmlBuffer.utf8("<ul>");

  private static final byte[] S29 = HtmlBuffer.utf8("</ul></li>\n");

  private static final byte[] M0 = HtmlBuffer.utf8("<!--0-->");

  private static final byte[] M1 = HtmlBuffer.utf8("<!--[1-->");

  private static final TasksRowDiff TASKS_ROW = new TasksRowDiff();

  private static final PeopleRowDiff PEOPLE_ROW = new PeopleRowDiff();

  private static final FolderRowDiff FOLDER_ROW = new FolderRowDiff();

  private static final HtmlContext CONTEXT32 = HtmlContext.of("main div");

  private PageTemplate() {
    super("d659c7a4fj49", "{\"v\":1,\"id\":\"d659c7a4fj49\",\"frames\":[{\"sites\":[[\"t\",[\"820\",0,0]],[\"a\",[\"iwf\",1,0],\"class\",[\"state\",[\"?\",[\" busy\"]]]],[\"c\",[\"iwf\",1,0],\"hidden\",[[]]],[\"t\",[\"iwf\",1,0,0],[0,\" \"]],[\"a\",[\"bta\",1,0,0],\"href\"],[\"s\",[\"iwf\",1,1],[1,\"0\"],[{\"sites\":[[\"t\",[\"2pc\",0,0],[[\"?\",[\"late\"],[\"in time\"]]]]],\"tree\":[[\"p\",0]]},{\"tree\":[[\"p\",0,\"idle\"]]}]],[\"l\",[\"z7u\",1,[\"0\",0],0],[0,0],1,[1,1]],[\"t\",[\"gvu\",1,[\"0\",1],0],[[\"*\",[0,\" \"]]]],[\"s\",[\"12un\",1,[\"0\",2],0],[0,0],[{\"sites\":[[\"l\",[0],[0,0],3,[1,1]]]}]],[\"o\",[\"18ta\",1,[\"0\",3],0],[0,0]],[\"t\",[\"36f\",1,[\"0\",4],0],[\"let title = \\\"\",0,\"\\\";\"]]]},{\"sites\":[[\"a\",[\"w1v\",0],\"id\",[\"task-\",0]],[\"c\",[\"dqx\",0,0],\".checked\",[[]]],[\"t\",[\"dqx\",0,1],[\" \",0]],[\"l\",[\"dqx\",0,1],[\"[1\",\"0\"],2,[1,0]]],\"tree\":[\"\\n  \",[\"li\",0,[\"input\",{\"type\":\"checkbox\"}],[\"!\",\"[1\"],[\"!\",\"0\"]],\"\\n\"]},{\"sites\":[[\"t\",[\"2jb\",0,0]]],\"tree\":[\" \",[\"i\",0]]},{\"sites\":[[\"t\",[\"w1v\",0,0]],[\"l\",[\"h8m\",0,0,0],[0,0],3,[1,1]]],\"tree\":[[\"li\",0,[\"ul\",0]],\"\\n\"]}]}");
  }

  @Override
  protected View capture(Page model, View last) {
    Rows<FolderRow> folderRows = null;
    String title = model.title();
    boolean busy = model.busy();
    boolean late = model.late();
    String link = model.link();
    List<Page.Task> tasks = model.tasks();
    List<String> tags = model.tags();
    Page.Folder root = model.root();
    boolean showsBusy = busy;
    boolean showsLate = late;
    if (showsBusy) {
    }
    Rows<TasksRow> tasksRows = captureTasksRows(tasks, last == null ? null : last.tasksRows);
    Rows<TagsRow> tagsRows = captureTagsRows(tags, last == null ? null : last.tagsRows);
    boolean showsRoot = root != null;
    if (showsRoot) {
      folderRows = RowsBuilder.single(captureFolderRow(root, Rows.at(last == null ? null : last.folderRows, 0)), last == null ? null : last.folderRows);
    }
    HtmlRegion html32 = HtmlRegion.of(region32(model), CONTEXT32, last == null ? null : last.html32);
    if (last != null
        && Values.same(last.title, title)
        && last.showsBusy == showsBusy
        && last.showsLate == showsLate
        && Values.same(last.link, link)
        && last.tasksRows == tasksRows
        && last.tagsRows == tagsRows
        && last.showsRoot == showsRoot
        && last.folderRows == folderRows
        && Values.same(last.html32, html32)) {
      return last;
    }
    View next = new View();
    next.title = title;
    next.showsBusy = showsBusy;
    next.showsLate = showsLate;
    next.link = link;
    next.tasksRows = tasksRows;
    next.tagsRows = tagsRows;
    next.showsRoot = showsRoot;
    next.folderRows = folderRows;
    next.html32 = html32;
    return next;
  }

  @Override
  protected void render(View view, HtmlBuffer out) {
    out.markup(S0);
    // layout.mustache:1 {{title}}
    out.text(view.title);
    out.markup(S1);
    // page.mustache:3 {{#busy}}
    if (view.showsBusy) {
      out.markup(S2);
    }
    out.markup(S3);
    // page.mustache:3 {{#late}}
    if (view.showsLate) {
      out.markup(S4);
    }
    out.markup(S5);
    // page.mustache:3 {{title}}
    out.text(view.title);
    out.markup(S6);
    // page.mustache:3 {{link}}
    out.text(UrlEscape.whole(view.link));
    out.markup(S7);
    // page.mustache:4 {{#busy}}
    if (view.showsBusy) {
      out.markup(S8);
      // page.mustache:4 {{#late}}
      if (view.showsLate) {
        out.markup(S9);
      } else {
        out.markup(S10);
      }
      out.markup(S11);
    } else {
      out.markup(S12);
    }
    out.marker(M0);
    out.markup(S13);
    // page.mustache:5 {{#tasks}}
    for (int i = 0; i < view.tasksRows.size(); i++) {
      renderTasksRow(view.tasksRows.get(i), out);
    }
    out.markup(S14);
    // page.mustache:8 {{#tags}}
    for (int i = 0; i < view.tagsRows.size(); i++) {
      renderTagsRow(view.tagsRows.get(i), out);
    }
    out.markup(S15);
    // page.mustache:9 {{#root}}
    if (view.showsRoot) {
      // page.mustache:9 {{> folder}}
      for (int i = 0; i < view.folderRows.size(); i++) {
        renderFolderRow(view.folderRows.get(i), out);
      }
    }
    out.markup(S16);
    out.opaque(view.html32);
    out.markup(S17);
    // page.mustache:11 {{title}}
    out.raw(JsEscape.string(view.title));
    out.markup(S18);
  }

  @Override
  protected void diff(View from, View to, PatchWriter out) {
    // layout.mustache:1 {{title}}
    if (!Values.same(from.title, to.title)) {
      out.text(0, from.title, to.title);
    }
    // page.mustache:3 {{#busy}}
    if (from.showsBusy != to.showsBusy) {
      out.pair(1, Strategy.MARKER);
      out.value(to.showsBusy ? 1 : 0);
    }
    // page.mustache:3 {{#late}}
    if (from.showsLate != to.showsLate) {
      out.attribute(2, to.showsLate ? 1 : 0);
    }
    // page.mustache:3 {{title}}
    if (!Values.same(from.title, to.title)) {
      out.text(3, from.title, to.title);
    }
    // page.mustache:3 {{link}}
    if (!Values.same(from.link, to.link)) {
      out.attribute(4, UrlEscape.whole(from.link), UrlEscape.whole(to.link));
    }
    // page.mustache:4 {{#busy}}
    if (out.rebuilds(5) || from.showsBusy != to.showsBusy) {
      out.pair(5, Strategy.GRANULAR);
      if (to.showsBusy) {
        out.begin();
        out.value(1);
        out.value(to.showsLate ? 1 : 2);
        out.end();
      } else {
        out.value(2);
      }
    } else if (to.showsBusy) {
      // page.mustache:4 {{#late}}
      if (from.showsLate != to.showsLate) {
        out.pair(6, Strategy.STATIC_DYNAMIC);
        out.value(to.showsLate ? 1 : 2);
      }
    }
    // page.mustache:5 {{#tasks}}
    TASKS_ROW.patch(7, from.tasksRows, to.tasksRows, out);
    if (!Rows.same(from.tagsRows, to.tagsRows)) {
      out.pair(8, Strategy.STATIC_DYNAMIC);
      out.begin();
      for (int i = 0; i < to.tagsRows.size(); i++) {
        TagsRow textRow = to.tagsRows.get(i);
        out.begin();
        out.value(textRow.tag);
        out.end();
      }
      out.end();
    }
    // page.mustache:9 {{#root}}
    if (out.rebuilds(9) || from.showsRoot != to.showsRoot) {
      out.pair(9, Strategy.GRANULAR);
      if (to.showsRoot) {
        out.begin();
        out.value(1);
        FOLDER_ROW.mountAll(to.folderRows, out);
        out.end();
      } else {
        out.value(0);
      }
    } else if (to.showsRoot) {
      // page.mustache:9 {{> folder}}
      FOLDER_ROW.patch(10, from.folderRows, to.folderRows, out);
    }
    if (out.rebuilds(11) || !Values.same(from.html32, to.html32)) {
      out.opaque(11, from.html32, to.html32, false);
    }
    // page.mustache:11 {{title}}
    if (!Values.same(from.title, to.title)) {
      out.text(12, JsEscape.string(from.title), JsEscape.string(to.title));
    }
  }

  private static void renderTasksRow(TasksRow view, HtmlBuffer out) {
    out.markup(S19);
    // page.mustache:6 {{id}}
    out.text(view.id);
    out.markup(S20);
    // page.mustache:6 {{#done}}
    if (view.showsDone) {
      out.markup(S21);
    }
    out.markup(S22);
    // page.mustache:6 {{text}}
    out.text(view.text);
    out.marker(M1);
    // page.mustache:6 {{#people}}
    for (int i = 0; i < view.peopleRows.size(); i++) {
      renderPeopleRow(view.peopleRows.get(i), out);
    }
    out.marker(M0);
    out.markup(S23);
  }

  private static TasksRow captureTasksRow(Page.Task task, TasksRow last) {
    int id = task.id();
    boolean done = task.done();
    String text = task.text();
    List<String> people = task.people();
    boolean showsDone = done;
    Rows<String> peopleRows = capturePeopleRows(people, last == null ? null : last.peopleRows);
    if (last != null
        && last.id == id
        && last.showsDone == showsDone
        && Values.same(last.text, text)
        && last.peopleRows == peopleRows) {
      return last;
    }
    TasksRow next = new TasksRow();
    next.id = id;
    next.showsDone = showsDone;
    next.text = text;
    next.peopleRows = peopleRows;
    return next;
  }

  private static void renderPeopleRow(String view, HtmlBuffer out) {
    out.markup(S24);
    // page.mustache:6 {{.}}
    out.text(view);
    out.markup(S25);
  }

  private static void renderTagsRow(TagsRow view, HtmlBuffer out) {
    // page.mustache:8 {{.}}
    out.text(view.tag);
    out.markup(S26);
  }

  private static TagsRow captureTagsRow(String tag, TagsRow last) {
    if (last != null
        && Values.same(last.tag, tag)) {
      return last;
    }
    TagsRow next = new TagsRow();
    next.tag = tag;
    return next;
  }

  private static void renderFolderRow(FolderRow view, HtmlBuffer out) {
    out.markup(S27);
    // folder.mustache:1 {{name}}
    out.text(view.name);
    out.markup(S28);
    // folder.mustache:1 {{#folders}}
    for (int i = 0; i < view.foldersRows.size(); i++) {
      renderFolderRow(view.foldersRows.get(i), out);
    }
    out.markup(S29);
  }

  private static FolderRow captureFolderRow(Page.Folder root, FolderRow last) {
    String name = root.name();
    List<Page.Folder> folders = root.folders();
    Rows<FolderRow> foldersRows = captureFolderRows(folders, last == null ? null : last.foldersRows);
    if (last != null
        && Values.same(last.name, name)
        && last.foldersRows == foldersRows) {
      return last;
    }
    FolderRow next = new FolderRow();
    next.name = name;
    next.foldersRows = foldersRows;
    return next;
  }

  private static Rows<TasksRow> captureTasksRows(List<Page.Task> items, Rows<TasksRow> last) {
    RowsBuilder<TasksRow> rows = null;
    int index = 0;
    if (items != null) {
      for (Page.Task task : items) {
        rows = RowsBuilder.add(captureTasksRow(task, Rows.at(last, index)), index++, last, rows);
      }
    }
    return RowsBuilder.build(rows, index, last);
  }

  private static Rows<TagsRow> captureTagsRows(List<String> items, Rows<TagsRow> last) {
    RowsBuilder<TagsRow> rows = null;
    int index = 0;
    if (items != null) {
      for (String tag : items) {
        rows = RowsBuilder.add(captureTagsRow(tag, Rows.at(last, index)), index++, last, rows);
      }
    }
    return RowsBuilder.buildTexts(rows, index, last);
  }

  private static Rows<String> capturePeopleRows(List<String> items, Rows<String> last) {
    if (items != null && RowsBuilder.takesAll(items)) {
      return RowsBuilder.ofItems(items, last, PEOPLE_ROW);
    }
    int index = 0;
    if (items != null) {
      for (String item : items) {
        if (!RowsBuilder.keeps(item, index, last, PEOPLE_ROW)) {
          return RowsBuilder.ofItems(items, last, PEOPLE_ROW);
        }
        index++;
      }
    }
    return RowsBuilder.build(null, index, last);
  }

  private static Rows<FolderRow> captureFolderRows(List<Page.Folder> items, Rows<FolderRow> last) {
    RowsBuilder<FolderRow> rows = null;
    int index = 0;
    if (items != null) {
      for (Page.Folder root : items) {
        rows = RowsBuilder.add(captureFolderRow(root, Rows.at(last, index)), index++, last, rows);
      }
    }
    return RowsBuilder.build(rows, index, last);
  }

  private static String region32(Page model) {
    HtmlBuffer out = HtmlBuffer.plain();
    out.raw(Values.string(model.note()));
    return out.toString();
  }

  private static void partialFolder(Page model, Page.Folder root, String indent, HtmlBuffer out) {
    out.markup(S27);
    out.text(root.name());
    out.markup(S28);
    List<Page.Folder> folders = root.folders();
    if (folders != null) {
      for (Page.Folder folder : folders) {
        partialFolder(model, folder, "", out);
      }
    }
    out.markup(S29);
  }

  @Override
  protected SlotSource[][] sources() {
    return new SlotSource[][] {sourcesOfView(), sourcesOfTasksRow(), sourcesOfPeopleRow(), sourcesOfFolderRow()};
  }

  private static SlotSource[] sourcesOfView() {
    return new SlotSource[] {
          new SlotSource("text", "layout.mustache", 1, 18, "title", 0, -1),
          new SlotSource("attribute \"class\"", "page.mustache", 3, 16, "busy", 1, -1),
          new SlotSource("attribute \"hidden\"", "page.mustache", 3, 41, "late", 2, -1),
          new SlotSource("text", "page.mustache", 3, 66, "title", 3, -1),
          new SlotSource("attribute \"href\"", "page.mustache", 3, 85, "link", 4, -1),
          new SlotSource("section", "page.mustache", 4, 1, "busy", 5, -1),
          new SlotSource("text", "page.mustache", 4, 13, "late", 6, -1),
          new SlotSource("list", "page.mustache", 5, 5, "tasks", 7, 1),
          new SlotSource("text", "page.mustache", 8, 4, "tags", 8, -1),
          new SlotSource("section", "page.mustache", 9, 5, "root", 9, -1),
          new SlotSource("call", "page.mustache", 9, 14, "root", 10, 3),
          new SlotSource("opaque region", "page.mustache", 10, 6, "note", 11, -1),
          new SlotSource("text", "page.mustache", 11, 22, "title", 12, -1)
        };
  }

  private static SlotSource[] sourcesOfTasksRow() {
    return new SlotSource[] {
          new SlotSource("attribute \"id\"", "page.mustache", 6, 16, "id", 0, -1),
          new SlotSource("attribute \"checked\"", "page.mustache", 6, 47, "done", 1, -1),
          new SlotSource("text", "page.mustache", 6, 74, "text", 2, -1),
          new SlotSource("list", "page.mustache", 6, 82, "people", 3, 2)
        };
  }

  private static SlotSource[] sourcesOfPeopleRow() {
    return new SlotSource[] {
          new SlotSource("text", "page.mustache", 6, 97, "", 0, -1)
        };
  }

  private static SlotSource[] sourcesOfFolderRow() {
    return new SlotSource[] {
          new SlotSource("text", "folder.mustache", 1, 5, "name", 0, -1),
          new SlotSource("list", "folder.mustache", 1, 17, "folders", 1, 3)
        };
  }

  /**
   * What the template shows of one page.
   */
  static final class View {
    String title;

    boolean showsBusy;

    boolean showsLate;

    String link;

    Rows<TasksRow> tasksRows;

    Rows<TagsRow> tagsRows;

    boolean showsRoot;

    Rows<FolderRow> folderRows;

    HtmlRegion html32;
  }

  /**
   * Compares rows that are told apart by task.id().
   */
  private static final class TasksRowDiff extends RowDiff<TasksRow> {
    TasksRowDiff() {
      super("page.mustache:5:5 {{#tasks}}");
    }

    @Override
    protected String keyText(TasksRow row) {
      return Values.string(row.id);
    }

    @Override
    protected boolean sameKey(TasksRow a, TasksRow b) {
      return a.id == b.id;
    }

    @Override
    protected int keyHash(TasksRow row) {
      return row.id;
    }

    @Override
    protected void diff(TasksRow from, TasksRow to, PatchWriter out) {
      // page.mustache:6 {{id}}
      if (from.id != to.id) {
        out.attribute(0, to.id);
      }
      // page.mustache:6 {{#done}}
      if (from.showsDone != to.showsDone) {
        out.attribute(1, to.showsDone ? 1 : 0);
      }
      // page.mustache:6 {{text}}
      if (!Values.same(from.text, to.text)) {
        out.text(2, from.text, to.text);
      }
      // page.mustache:6 {{#people}}
      PEOPLE_ROW.patch(3, from.peopleRows, to.peopleRows, out);
    }

    @Override
    protected void mount(TasksRow row, PatchWriter out) {
      out.value(row.id);
      out.value(row.showsDone ? 1 : 0);
      out.value(row.text);
      PEOPLE_ROW.mountAll(row.peopleRows, out);
    }
  }

  /**
   * Compares rows that are told apart by nothing but their content.
   */
  private static final class PeopleRowDiff extends PositionalDiff<String> {
    @Override
    protected boolean showsSame(String a, String b) {
      return sameKey(a, b);
    }

    @Override
    protected boolean sameKey(String a, String b) {
      if (!Values.same(a, b)) {
        return false;
      }
      return true;
    }

    @Override
    protected int keyHash(String row) {
      return Values.hash(row);
    }

    @Override
    protected void diff(String from, String to, PatchWriter out) {
      // page.mustache:6 {{.}}
      if (!Values.same(from, to)) {
        out.text(0, from, to);
      }
    }

    @Override
    protected void mount(String row, PatchWriter out) {
      out.value(row);
    }
  }

  /**
   * Compares rows that are told apart by nothing but their content.
   */
  private static final class FolderRowDiff extends PositionalDiff<FolderRow> {
    @Override
    protected boolean sameKey(FolderRow a, FolderRow b) {
      return Values.same(a.name, b.name)
          && FOLDER_ROW.same(a.foldersRows, b.foldersRows);
    }

    @Override
    protected int keyHash(FolderRow row) {
      return 31 * (Values.hash(row.name)) + FOLDER_ROW.hash(row.foldersRows);
    }

    @Override
    protected void diff(FolderRow from, FolderRow to, PatchWriter out) {
      // folder.mustache:1 {{name}}
      if (!Values.same(from.name, to.name)) {
        out.text(0, from.name, to.name);
      }
      // folder.mustache:1 {{#folders}}
      FOLDER_ROW.patch(1, from.foldersRows, to.foldersRows, out);
    }

    @Override
    protected void mount(FolderRow row, PatchWriter out) {
      out.value(row.name);
      FOLDER_ROW.mountAll(row.foldersRows, out);
    }
  }

  /**
   * What the template shows of one row.
   */
  static final class TasksRow {
    int id;

    boolean showsDone;

    String text;

    Rows<String> peopleRows;
  }

  /**
   * What the template shows of one row.
   */
  static final class TagsRow {
    String tag;

    @Override
    public boolean equals(Object other) {
      return other instanceof TagsRow that
          && Values.same(this.tag, that.tag);
    }

    @Override
    public int hashCode() {
      return Values.hash(this.tag);
    }
  }

  /**
   * What the template shows of one row.
   */
  static final class FolderRow {
    String name;

    Rows<FolderRow> foldersRows;
  }
}
