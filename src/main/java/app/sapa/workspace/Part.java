package app.sapa.workspace;

/**
 * A part of this node without which it must not be given requests, such as the database or the
 * search index. Every bean of this type is asked when somebody asks whether the node is ready.
 */
public interface Part {
  /** One lower-case word for operators, such as {@code index}. */
  String name();

  /** Whether it works right now; answers within a second, and may throw instead of saying no. */
  boolean ready();
}
