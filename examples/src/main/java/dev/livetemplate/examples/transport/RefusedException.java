package dev.livetemplate.examples.transport;

/** Says why a message from a browser is refused; its code and message are sent to the browser. */
public final class RefusedException extends RuntimeException {
  private final String code;

  /**
   * Creates the exception.
   *
   * @param code for programs: lower-case words joined by hyphens
   * @param message for people; must not hold secrets
   */
  public RefusedException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** Returns the code of the error, for programs. */
  public String code() {
    return code;
  }

  /** Returns the message for people. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
