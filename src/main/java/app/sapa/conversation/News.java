package app.sapa.conversation;

import java.util.UUID;

/**
 * Something happened that members may want to be told of; {@link Happenings} says what. Fired inside
 * the transaction in which it does.
 *
 * @param entry the message, comment or event that is just being written
 */
public record News(UUID contact, UUID entry) {}
