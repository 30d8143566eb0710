package dev.livetemplate.examples.chat;

import static java.util.stream.Collectors.toMap;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.examples.chat.ChatPage.Message;
import dev.livetemplate.examples.chat.ChatPage.Room;
import dev.livetemplate.examples.transport.Event;
import dev.livetemplate.examples.transport.LiveHandler;
import dev.livetemplate.examples.transport.LivePages;
import dev.livetemplate.examples.transport.RefusedException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Carries what one person says to all others. */
public final class Chat implements LiveHandler<ChatPage> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final String FIRST_ROOM = "lobby";

  private final LivePages pages;
  private final Clock clock;

  /** What was said, as one hears it who has just come in and opened no room. */
  private final Map<String, Room> rooms =
      Stream.of(FIRST_ROOM, "garden", "workshop")
          .map(name -> new Room(name, List.of(), 0, false))
          .collect(toMap(Room::name, room -> room, (a, b) -> a, LinkedHashMap::new));

  private long lastMessage;
  private int lastGuest;

  /** Opens the rooms. */
  public Chat(LivePages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public CompiledTemplate<ChatPage> template() {
    return ChatPageTemplate.INSTANCE;
  }

  @Override
  public synchronized ChatPage open(String visitor) {
    List<Room> all = rooms.values().stream().map(Chat::read).toList();
    return new ChatPage("Guest " + ++lastGuest, FIRST_ROOM, all, lastMessage);
  }

  /** A newcomer has read everything. */
  private static Room read(Room room) {
    return room.open(true).open(room.name().equals(FIRST_ROOM));
  }

  @Override
  public synchronized ChatPage connected(ChatPage page) {
    ChatPage next = page;
    for (Message message : latest()) {
      next = next.heard(message);
    }
    return next;
  }

  private List<Message> latest() {
    return rooms.values().stream()
        .flatMap(room -> room.messages().stream())
        .sorted(Comparator.comparingLong(Message::id))
        .toList();
  }

  @Override
  public ChatPage handle(ChatPage page, Event event) {
    return switch (event.name()) {
      case "say" -> say(page, event.text("text").strip());
      case "enter" -> page.enter(known(event.text("room")));
      case "rename" -> page.called(named(event.text("name").strip()));
      default -> throw event.unknown();
    };
  }

  /** The speaker hears it with all others, so that all hear everything in the same order. */
  private synchronized ChatPage say(ChatPage page, String text) {
    if (!text.isEmpty()) {
      String time = LocalTime.now(clock).format(TIME);
      Message message = new Message(++lastMessage, page.room(), page.me(), time, text);
      rooms.computeIfPresent(page.room(), (name, room) -> room.with(message));
      pages.changeAll(this, each -> each.heard(message));
    }
    return page;
  }

  private String known(String room) {
    if (!rooms.containsKey(room)) {
      throw new RefusedException("no-room", "there is no such room");
    }
    return room;
  }

  private static String named(String name) {
    if (name.isEmpty()) {
      throw new RefusedException("no-name", "a name must have a letter at least");
    }
    return name;
  }
}
