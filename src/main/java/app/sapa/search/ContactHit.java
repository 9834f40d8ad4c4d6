package app.sapa.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that was found.
 *
 * @param name empty when nobody knows it
 * @param phone the primary one's digits, masked for viewers who may not see it
 * @param email the primary one, masked for viewers who may not see it
 * @param blocked shown with a badge; opening it leads to the blocked ones
 */
public record ContactHit(
    UUID id, String name, @Nullable String phone, @Nullable String email, boolean blocked) {}
