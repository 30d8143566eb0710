package dev.livetemplate.examples.wizard;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.examples.transport.Event;
import dev.livetemplate.examples.transport.LiveHandler;
import dev.livetemplate.examples.wizard.WizardPage.Booking;

/** Leads through the booking of a table; what was typed stays, back and forth. */
public final class Wizard implements LiveHandler<WizardPage> {
  private static final WizardPage FIRST = new WizardPage(1, Booking.EMPTY, "");

  @Override
  public CompiledTemplate<WizardPage> template() {
    return WizardPageTemplate.INSTANCE;
  }

  @Override
  public WizardPage open(String visitor) {
    return FIRST;
  }

  @Override
  public WizardPage handle(WizardPage page, Event event) {
    return switch (event.name()) {
      case "edit" -> page.with(edited(page.booking(), event)).wrong("");
      case "next" -> next(page);
      case "back" -> page.at(Math.max(1, page.step() - 1));
      case "restart" -> FIRST;
      default -> throw event.unknown();
    };
  }

  private static WizardPage next(WizardPage page) {
    String problem = problem(page);
    return problem.isEmpty() ? page.at(page.step() + 1) : page.wrong(problem);
  }

  private static String problem(WizardPage page) {
    Booking booking = page.booking();
    if (page.when() && booking.day().isEmpty()) {
      return "Please choose a day.";
    }
    if (page.who() && booking.name().isBlank()) {
      return "Please say who is coming.";
    }
    if (page.who() && !booking.phone().matches("[+0-9][0-9 ()/-]{4,}")) {
      return "Please give a phone number, such as +44 20 7946 0000.";
    }
    return "";
  }

  /** One field at a time: the event is about the field that the user changed. */
  private static Booking edited(Booking old, Event event) {
    String value = event.text("value");
    return switch (event.text("name")) {
      case "day" -> new Booking(value, old.guests(), old.name(), old.phone(), old.window());
      case "guests" -> new Booking(old.day(), value, old.name(), old.phone(), old.window());
      case "name" -> new Booking(old.day(), old.guests(), value, old.phone(), old.window());
      case "phone" -> new Booking(old.day(), old.guests(), old.name(), value, old.window());
      case "window" ->
          new Booking(old.day(), old.guests(), old.name(), old.phone(), event.isTrue("checked"));
      default -> throw event.unknown();
    };
  }
}
