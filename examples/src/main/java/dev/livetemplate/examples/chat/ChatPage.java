package dev.livetemplate.examples.chat;

import dev.livetemplate.LiveTemplate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one of the browsers in the chat shows.
 *
 * @param me the name of the person
 * @param room the name of the room that is open
 * @param rooms all of them
 * @param heard the id of the latest message
 */
@LiveTemplate(path = "chat.mustache")
public record ChatPage(String me, String room, List<Room> rooms, long heard) {
  /**
   * A message.
   *
   * @param id unique in all rooms
   * @param time hours and minutes
   */
  public record Message(long id, String room, String name, String time, String text) {}

  /**
   * A room as the person sees it.
   *
   * @param messages the latest
   * @param unread how many came since the room was open last
   * @param open whether it is the room that is shown
   */
  public record Room(String name, List<Message> messages, int unread, boolean open) {
    /** How many messages are kept. */
    static final int MOST = 200;

    /** Copies the messages. */
    public Room {
      messages = List.copyOf(messages);
    }

    /** Returns whether there is anything to be read. */
    public boolean news() {
      return unread > 0;
    }

    Room with(Message message) {
      List<Message> all = new ArrayList<>(messages);
      all.add(message);
      return new Room(
          name,
          all.subList(Math.max(0, all.size() - MOST), all.size()),
          open ? 0 : unread + 1,
          open);
    }

    Room open(boolean open) {
      return new Room(name, messages, open ? 0 : unread, open);
    }
  }

  /** Copies the rooms. */
  public ChatPage {
    rooms = List.copyOf(rooms);
  }

  /** Returns the messages of the room that is open. */
  public List<Message> messages() {
    return rooms.stream().filter(Room::open).flatMap(open -> open.messages().stream()).toList();
  }

  /** Returns the page with a message, unless it has been heard: they come in the order of ids. */
  ChatPage heard(Message message) {
    if (message.id() <= heard) {
      return this;
    }
    List<Room> all =
        rooms.stream()
            .map(each -> each.name().equals(message.room()) ? each.with(message) : each)
            .toList();
    return new ChatPage(me, room, all, message.id());
  }

  ChatPage enter(String name) {
    List<Room> all = rooms.stream().map(each -> each.open(each.name().equals(name))).toList();
    return new ChatPage(me, name, all, heard);
  }

  ChatPage called(String name) {
    return new ChatPage(name, room, rooms, heard);
  }
}
