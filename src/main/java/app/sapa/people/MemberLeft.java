package app.sapa.people;

import java.util.UUID;

/** Somebody is no member any more. Fired inside the transaction that ends the membership. */
public record MemberLeft(UUID member) {}
