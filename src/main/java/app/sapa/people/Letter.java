package app.sapa.people;

/**
 * A mail that Sapa writes by itself: an invitation.
 *
 * @param to the address
 * @param address where its link leads, below the root; whoever has it may come in, so it is shown to
 *     nobody else and never logged
 */
public record Letter(String to, String address) {}
