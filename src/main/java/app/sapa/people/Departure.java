package app.sapa.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who left leaves behind.
 *
 * @param heir the active member who gets their contacts, or null for nobody
 */
public record Departure(@Nullable UUID heir) {}
