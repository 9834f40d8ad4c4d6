package app.sapa.people;

import java.util.UUID;

/** Fired after the commit that ended a browser's sign-in: whatever it has open closes now. */
public record SessionEnded(UUID session) {}
