package app.sapa.people;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/**
 * A person who can sign in. Belongs to no workspace: what they are in each is their membership.
 *
 * @param email as they wrote it
 * @param name their own; each workspace keeps one for them as well
 * @param language of the screens they see
 * @param singleKeys whether keys act that write a character, without Ctrl or Alt
 * @param undoSend for how long a reply may be taken back after it was sent
 * @param demo whether it exists for trying Sapa out, with a password that everybody knows
 */
public record Account(
    UUID id,
    String email,
    String name,
    Locale language,
    ColourScheme colours,
    boolean singleKeys,
    Duration undoSend,
    boolean demo) {}
