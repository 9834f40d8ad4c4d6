package app.sapa.database;

/**
 * One rule that keeps workspaces apart.
 *
 * @param rule what should be true
 * @param breaches a query for all the objects that break it, by name
 */
record Wall(String rule, String breaches) {}
