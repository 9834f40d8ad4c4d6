package app.sapa.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's passkeys.
 *
 * @param name that they gave it
 * @param used when it last let them in or confirmed something; null before the first time
 */
public record OwnPasskey(UUID id, String name, Instant added, @Nullable Instant used) {}
