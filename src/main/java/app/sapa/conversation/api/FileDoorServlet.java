package app.sapa.conversation.api;

import app.sapa.base.NotThere;
import app.sapa.conversation.Attachments;
import app.sapa.guard.FileAddresses;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Where files are fetched without a session, by an address that we sealed and that ends soon. */
@WebServlet(FileAddresses.FOLDER + "*")
public class FileDoorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient FileAddresses addresses;
  @Inject transient Attachments attachments;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    var file = addresses.opened(path.split("/", 2)[0]).orElseThrow(NotThere::new);
    // The pages that show it may come from another host of ours.
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    attachments.addressed(file.workspace(), file.storage()).served().answer(request, response);
  }
}
