package app.sapa.provisioning;

import java.io.Serializable;

/**
 * One thing wrong in a file of a tenant's folder.
 *
 * @param line counted from 1
 * @param field a path from the top of the file, entries counted from 0: {@code members[2].role};
 *     empty when the file as a whole is wrong
 * @param text what is wrong and what to do
 */
public record Problem(String file, int line, String field, String text) implements Serializable {
  /** One line for a log: {@code tenants/toko/workspace.yaml:14: members[2].role: ...}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + (field.isEmpty() ? "" : field + ": ") + text;
  }
}
