package app.sapa.conversation.api;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.conversation.Attachments;
import app.sapa.conversation.Drafts.Mode;
import app.sapa.conversation.FileSeen;
import app.sapa.conversation.SnippetFiles;
import app.sapa.guard.FileAddresses;
import app.sapa.guard.Limit;
import app.sapa.guard.RateLimits;
import app.sapa.guard.SafeJson;
import app.sapa.kit.Languages;
import app.sapa.kit.Texts;
import app.sapa.people.SignedIn;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where members bring files, {@code POST /files/{workspace}/{contact}/{id}?name=&mode=} or, for a
 * snippet, {@code POST /files/{workspace}/snippets/{snippet}/{id}?name=}, and fetch them,
 * {@code GET /files/{workspace}/{stored name}}. Rights are those of the moment.
 */
@WebServlet("/files/*")
public class FilesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int ID = 36;
  private static final String SNIPPETS = "snippets";
  private static final Duration ELSEWHERE = Duration.ofMinutes(5);
  private static final int UNPROCESSABLE = 422;

  // No form and no page of another site can send such a type without asking first.
  private static final String PLAIN_BYTES = "application/octet-stream";

  @Inject transient Viewers viewers;
  @Inject transient Attachments attachments;
  @Inject transient SnippetFiles snippets;
  @Inject transient FileAddresses addresses;
  @Inject transient RateLimits limits;
  @Inject transient Texts texts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var place = place(request, 2);
    var storage = place[1].length() < ID ? "" : place[1].substring(0, ID);
    var viewer = viewer(request, place[0]);
    var found = attachments.open(viewer, Ids.named(storage));
    if (FileAddresses.host().isEmpty()) {
      found.served().answer(request, response);
      return;
    }
    var file = new FileAddresses.Opened(viewer.workspace(), found.attached().storage());
    response.sendRedirect(addresses.of(file, found.attached().storedName(), ELSEWHERE));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!PLAIN_BYTES.equals(request.getContentType())) {
      response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    try {
      var place = parts(request);
      var viewer = viewer(request, place[0]);
      write(response, HttpServletResponse.SC_CREATED, taken(request, viewer, place));
    } catch (NotThere e) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    } catch (Refusal refusal) {
      write(response, UNPROCESSABLE, new Refused(text(request, refusal)));
    } catch (DatabaseTrouble e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private FileSeen taken(HttpServletRequest request, Viewer viewer, String[] place)
      throws IOException {
    if (limits.take(Limit.FILE_PER_MEMBER, viewer.id().toString()).isPresent()) {
      throw new Refusal("file.too-often");
    }
    var name = Objects.requireNonNullElse(request.getParameter("name"), "");
    if (place.length == 4 && place[1].equals(SNIPPETS)) {
      return FileSeen.of(
          snippets.add(
              viewer, Ids.named(place[2]), Ids.named(place[3]), name, request.getInputStream()));
    }
    require(place, 3);
    var mode = "comment".equals(request.getParameter("mode")) ? Mode.COMMENT : Mode.REPLY;
    var chosen = new Attachments.Chosen(Ids.named(place[2]), name, mode);
    return FileSeen.of(
        attachments.upload(viewer, Ids.named(place[1]), chosen, request.getInputStream()));
  }

  private String text(HttpServletRequest request, Refusal refusal) {
    var wanted = Objects.requireNonNullElse(request.getHeader("Accept-Language"), "");
    return texts.of(Languages.preferred(wanted), refusal);
  }

  private Viewer viewer(HttpServletRequest request, String slug) {
    return SignedIn.of(request::getAttribute)
        .flatMap(who -> viewers.entering(slug, who.account()))
        .orElseThrow(NotThere::new);
  }

  private static String[] place(HttpServletRequest request, int parts) {
    var place = parts(request);
    require(place, parts);
    return place;
  }

  private static String[] parts(HttpServletRequest request) {
    var path = Optional.ofNullable(request.getPathInfo()).orElse("");
    return path.replaceFirst("^/", "").split("/", -1);
  }

  private static void require(String[] place, int parts) {
    if (place.length != parts) {
      throw new NotThere();
    }
  }

  /** Why not, in the reader's language. */
  record Refused(String refused) {}

  private static void write(HttpServletResponse response, int status, Object answer)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream().write(SafeJson.write(answer));
  }
}
