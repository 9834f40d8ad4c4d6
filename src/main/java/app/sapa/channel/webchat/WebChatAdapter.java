package app.sapa.channel.webchat;

import app.sapa.base.Ids;
import app.sapa.channel.ChannelAdapter;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.Handle;
import app.sapa.channel.Inbound;
import app.sapa.channel.Outbound;
import app.sapa.channel.Receipt;
import app.sapa.channel.Undecodable;
import app.sapa.guard.JsonRead;
import app.sapa.guard.SafeJson;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the widget's doors call. Sending is only a nudge: the visitor's browser reads the
 * thread itself, now or when it comes back.
 */
@ApplicationScoped
public class WebChatAdapter implements ChannelAdapter {
  @Inject Live live;

  @Override
  public ChannelKind kind() {
    return ChannelKind.WEBCHAT;
  }

  @Override
  public List<Inbound> decode(byte[] body) {
    return switch (SafeJson.read(body, VisitorCall.class)) {
      case JsonRead.Value<VisitorCall>(var call) -> List.of(inbound(call));
      case JsonRead.Refused<VisitorCall>(var reason) -> throw new Undecodable(reason);
    };
  }

  private static Inbound inbound(VisitorCall call) {
    var said = call.said();
    var moved = call.moved();
    var brought = call.brought();
    if (brought != null && said == null && moved == null) {
      var file = new Inbound.File.Here(brought.file());
      return new Inbound.Text(handle(call, null, null), call.name(), "", null).with(List.of(file));
    }
    if (said != null && moved == null && !said.text().isBlank()) {
      return new Inbound.Text(
          handle(call, said.name(), said.email()), call.name(), said.text(), null);
    }
    if (moved != null && said == null && PageServlet.isWebPage(moved.url())) {
      return new Inbound.PageChange(handle(call, null, null), moved.url(), moved.title());
    }
    throw new Undecodable("neither a message nor a page nor a file");
  }

  private static Handle handle(VisitorCall call, @Nullable String name, @Nullable String email) {
    return new Handle(call.visitor().toString(), name, null, email, call.language(), false);
  }

  @Override
  public boolean safeToRepeat() {
    return true;
  }

  @Override
  public Receipt send(Outbound outbound) {
    return Ids.parse(outbound.to())
        .<Receipt>map(
            visitor -> {
              var workspace = outbound.door().workspace();
              live.tell(new Nudge(workspace, Nudge.What.VISITOR, visitor));
              return new Receipt.Accepted();
            })
        .orElseGet(() -> new Receipt.Rejected("not a visitor of this channel"));
  }
}
