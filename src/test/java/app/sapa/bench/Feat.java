package app.sapa.bench;

/** Work that is measured by how much of it is done in a time. */
record Feat(String name, String measured, String reference, String goal, boolean met) {}
