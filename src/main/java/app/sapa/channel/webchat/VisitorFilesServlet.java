package app.sapa.channel.webchat;

import app.sapa.base.Ids;
import app.sapa.base.Refusal;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.Deliveries;
import app.sapa.guard.FileStore;
import app.sapa.guard.KeptFile;
import app.sapa.guard.Limit;
import app.sapa.guard.Unchecked;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a visitor's files arrive, {@code POST …/files?id=&name=&language=}, each a message of its
 * own, and where the visitor, and nobody else, fetches those of the conversation, {@code GET
 * …/files/{id}}.
 */
@WebServlet({"/widget/api/files", "/widget/api/files/*"})
public class VisitorFilesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String PLAIN_BYTES = "application/octet-stream";

  @Inject transient Reception reception;
  @Inject transient FileStore store;
  @Inject transient Deliveries deliveries;
  @Inject transient VisitorThread thread;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply.orRefusal(
        response,
        () -> {
          reception.admit(request);
          take(request).write(response);
        });
  }

  private Reply take(HttpServletRequest request) throws IOException {
    var caller = reception.caller(request);
    var visitor = caller.visit().externalId();
    if (!PLAIN_BYTES.equals(request.getContentType())) {
      throw TurnedAway.with(415, "not-bytes");
    }
    reception.allow(Limit.WIDGET_FILE_PER_ADDRESS, Reception.network(request));
    reception.allow(Limit.WIDGET_FILE_PER_VISITOR, visitor);
    var id = id(request.getParameter("id")).filter(given -> given.version() == 7);
    var file = keep(caller, request);
    var call =
        new VisitorCall(
            caller.visit().visitor(),
            id.orElseThrow(() -> TurnedAway.with(400, "malformed")),
            Wording.language(request.getParameter("language")),
            null,
            null,
            VisitorCall.Brought.of(file));
    deliveries.keep(caller.door(), call.name(), visitor, call.bytes());
    return new Reply(202, Map.of("id", call.id()));
  }

  private KeptFile keep(Reception.Caller caller, HttpServletRequest request) throws IOException {
    var name = Optional.ofNullable(request.getParameter("name")).orElse("");
    try {
      return store.keep(
          caller.door().workspace(),
          name,
          request.getInputStream(),
          ChannelKind.WEBCHAT.largestFile());
    } catch (Unchecked later) {
      throw TurnedAway.later();
    } catch (Refusal refusal) {
      throw TurnedAway.with(422, refusal.key().replace('.', '-'));
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply.orRefusal(
        response,
        () -> {
          reception.admit(request);
          var visit = reception.caller(request).visit();
          var path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
          id(path)
              .flatMap(storage -> thread.file(visit, storage))
              .orElseThrow(() -> TurnedAway.with(404, "not-found"))
              .answer(request, response);
        });
  }

  private static Optional<UUID> id(String written) {
    return Ids.parse(Optional.ofNullable(written).orElse(""));
  }
}
