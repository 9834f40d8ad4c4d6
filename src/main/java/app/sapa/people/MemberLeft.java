package app.sapa.people;

import java.util.UUID;

/**
 * Somebody is no member any more; {@link Memberships#departure} says to whom their contacts go.
 * Fired inside the transaction that ends the membership.
 */
public record MemberLeft(UUID member) {}
