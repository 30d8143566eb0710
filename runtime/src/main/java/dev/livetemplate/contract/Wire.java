package dev.livetemplate.contract;

/** The names in descriptors and messages, as the sections 2 and 10 of the protocol define them. */
public final class Wire {
  /** The version of the protocol that this library speaks. */
  public static final int PROTOCOL_VERSION = 1;

  /** Descriptor: the {@linkplain #PROTOCOL_VERSION version}. */
  public static final String VERSION = "v";

  /** Descriptor: the template's fingerprint. */
  public static final String ID = "id";

  /** Descriptor: the frames, the page's first. */
  public static final String FRAMES = "frames";

  /** Block: its sites. */
  public static final String SITES = "sites";

  /** Block: its static nodes. */
  public static final String TREE = "tree";

  /** Site: a text run. */
  public static final String TEXT = "t";

  /** Site: an attribute that is always there. */
  public static final String ATTRIBUTE = "a";

  /** Site: an attribute that may be missing. */
  public static final String CONDITIONAL_ATTRIBUTE = "c";

  /** Site, and node of a tree: a comment. */
  public static final String COMMENT = "!";

  /** Site: a section. */
  public static final String SECTION = "s";

  /** Site: a list. */
  public static final String LIST = "l";

  /** Site: an opaque region. */
  public static final String OPAQUE = "o";

  /** Part: a section of text only. */
  public static final String TEXT_SECTION = "?";

  /** Part: a list of text only. */
  public static final String TEXT_LIST = "*";

  /** What the name of an attribute begins with if its DOM property is to be kept in step. */
  public static final String PROPERTY_PREFIX = ".";

  /** What the tag of an SVG element begins with. */
  public static final String SVG_PREFIX = "svg:";

  /** What the tag of a MathML element begins with. */
  public static final String MATH_PREFIX = "math:";

  /** Message, from the server: the first of a connection. */
  public static final String JOIN = "join";

  /** Join: the page's id. */
  public static final String PAGE = "page";

  /** Join: where the descriptor is. */
  public static final String DESCRIPTOR = "descriptor";

  /** Join and resync: the number of the last update that is in the HTML. */
  public static final String SEQUENCE = "seq";

  /** Join and resync: the page's HTML. */
  public static final String HTML = "html";

  /** Message, from the server: the numbers of the latest event handled and of the latest update. */
  public static final String ACK = "ack";

  /** Message, from the client: the wish for an {@link #ACK}. */
  public static final String PROBE = "probe";

  /** Message, in both directions: the page anew, and the wish for it. */
  public static final String RESYNC = "resync";

  /** Message, from the server: the last event was refused. */
  public static final String ERROR = "error";

  /** Error: its code. */
  public static final String ERROR_CODE = "code";

  /** Error: its message. */
  public static final String ERROR_MESSAGE = "message";

  /** Message, from the server in debug mode: what an update changed. */
  public static final String EXPLAIN = "explain";

  /** Explain: an array for each patch. */
  public static final String EXPLAIN_PATCHES = "patches";

  /**
   * Message, from the client: the name of an event. In a join: the number of the latest handled.
   */
  public static final String EVENT = "event";

  /** Event: its values. */
  public static final String EVENT_VALUE = "value";

  /** Event: its number. */
  public static final String EVENT_ID = "id";

  private Wire() {}
}
