package app.sapa.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may pass to which address. Everything not named here asks for a session. */
enum Gate {
  /** Open to everybody, or guarded by its own means. */
  OPEN,
  /** The session is there: go on. */
  IN,
  /** The front door: on to the choice of workspace. */
  HOME,
  /** A person's page: sign in first, then come back here. */
  SIGN_IN,
  /** A request that a script made: it learns that its session is over. */
  UNAUTHORISED,
  /** What Vaadin's heartbeat understands as the end of the session. */
  EXPIRED,
  /** No such method is answered here. */
  METHOD;

  private static final Set<String> OPEN_ADDRESSES =
      Set.of(
          "/login",
          "/login/code",
          "/forgot",
          "/logout",
          "/metrics",
          "/health",
          "/demo",
          "/favicon.ico",
          "/robots.txt");

  // Not all of /VAADIN: push and dynamic resources belong to somebody's session.
  private static final Set<String> OPEN_FOLDERS =
      Set.of(
          "health",
          "invite",
          "reset",
          "widget",
          "api",
          "f",
          "demo",
          "sapa",
          "aura",
          "VAADIN/build",
          "VAADIN/static");

  private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final Set<String> API_METHODS =
      Set.of("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE");

  /**
   * Decides about one request.
   *
   * @param path below the context root, decoded and normalised by the server
   * @param vaadin what Vaadin's client wants ({@code v-r}), null for everything else
   * @param navigation whether a person's browser fetches a page, as against a script or a picture
   */
  static Gate decide(
      String method, String path, @Nullable String vaadin, boolean navigation, boolean signedIn) {
    if (!(in(path, "api") ? API_METHODS : PAGE_METHODS).contains(method)) {
      return METHOD;
    }
    if (isOpen(path)) {
      return OPEN;
    }
    boolean page = vaadin == null && navigation && (method.equals("GET") || method.equals("HEAD"));
    if (signedIn) {
      return page && isRoot(path) ? HOME : IN;
    }
    return page ? SIGN_IN : "heartbeat".equals(vaadin) ? EXPIRED : UNAUTHORISED;
  }

  static boolean isOpen(String path) {
    return OPEN_ADDRESSES.contains(path)
        || OPEN_FOLDERS.stream().anyMatch(folder -> in(path, folder));
  }

  private static boolean isRoot(String path) {
    return path.isEmpty() || path.equals("/");
  }

  /** Whether an address lies in a folder of the root. */
  static boolean in(String path, String folder) {
    return path.startsWith("/" + folder + "/");
  }
}
