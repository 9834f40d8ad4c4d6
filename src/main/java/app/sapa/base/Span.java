package app.sapa.base;

/**
 * A stretch of a text, to be highlighted.
 *
 * @param from where it begins, in UTF-16 units
 * @param to where it has ended
 */
public record Span(int from, int to) {}
