package dev.livetemplate.examples.wizard;

import dev.livetemplate.LiveTemplate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the wizard shows: one step of a booking, or the booking when it is done.
 *
 * @param step from 1 to 4; 4 is behind the last one
 * @param booking what was typed so far
 * @param problem what is wrong with the step; empty if nothing is
 */
@LiveTemplate(path = "wizard.mustache")
public record WizardPage(int step, Booking booking, String problem) {
  /**
   * A table in a restaurant.
   *
   * @param day as the browser's date field says it, or empty
   */
  public record Booking(String day, String guests, String name, String phone, boolean window) {
    static final Booking EMPTY = new Booking("", "2", "", "", false);
  }

  /** A step as the list above the form shows it. */
  public record Step(int number, String name, boolean done, boolean current) {}

  /** A number of guests that can be chosen. */
  public record Choice(String guests, boolean chosen) {}

  /** Returns all steps. */
  public List<Step> steps() {
    return Stream.of(step(1, "When"), step(2, "Who"), step(3, "Check")).toList();
  }

  private Step step(int number, String name) {
    return new Step(number, name, number < step, number == step);
  }

  /** Returns whether the first step is shown. */
  public boolean when() {
    return step == 1;
  }

  /** Returns whether the second step is shown. */
  public boolean who() {
    return step == 2;
  }

  /** Returns whether the third step is shown. */
  public boolean check() {
    return step == 3;
  }

  /** Returns whether all steps are done. */
  public boolean booked() {
    return step == 4;
  }

  /** Returns the numbers of guests. */
  public List<Choice> choices() {
    return Stream.of("1", "2", "3", "4", "5", "6")
        .map(guests -> new Choice(guests, guests.equals(booking.guests())))
        .toList();
  }

  WizardPage at(int step) {
    return new WizardPage(step, booking, "");
  }

  WizardPage with(Booking booking) {
    return new WizardPage(step, booking, problem);
  }

  WizardPage wrong(String problem) {
    return new WizardPage(step, booking, problem);
  }
}
