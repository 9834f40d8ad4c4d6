package app.sapa.guard;

import app.sapa.guard.OutboundResult.Answered;
import app.sapa.guard.OutboundResult.Failed;
import app.sapa.guard.OutboundResult.Reason;
import app.sapa.guard.OutboundResult.Refused;
import app.sapa.guard.OutboundResult.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** One request, from the look-up of the name to the last byte kept of the answer. */
final class OutboundCall {
  private final HttpUriRequestBase request;
  private final AtomicBoolean overdue = new AtomicBoolean();

  OutboundCall(HttpUriRequestBase request) {
    this.request = request;
  }

  OutboundCall with(Map<String, String> headers) {
    headers.forEach(request::setHeader);
    return this;
  }

  OutboundResult over(OutboundWay way) {
    var context = HttpClientContext.create();
    var done = new CountDownLatch(1);
    Thread.ofVirtual().start(() -> endAfter(way.limits().whole(), done));
    try {
      return answer(way.client().executeOpen(target(), request, context), way.limits().body());
    } catch (IOException e) {
      return explained(e, PlainClient.hasBegunToSend(context));
    } finally {
      done.countDown();
      // Drops the connection: closing the answer instead would read its body to the end.
      request.cancel();
    }
  }

  // Silence is timed by the socket; this ends those who keep dripping.
  private void endAfter(Duration whole, CountDownLatch done) {
    try {
      if (!done.await(whole.toNanos(), TimeUnit.NANOSECONDS)) {
        overdue.set(true);
        request.cancel();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpHost target() throws UnknownHostException {
    try {
      URI uri = request.getUri();
      return new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
    } catch (URISyntaxException e) {
      throw new UnknownHostException("not an address");
    }
  }

  private static Answered answer(ClassicHttpResponse response, int cap) {
    var body = new ByteArrayOutputStream();
    boolean whole = copied(response, body, cap);
    return new Answered(
        response.getCode(),
        header(response, "Content-Type"),
        header(response, "Location"),
        body.toByteArray(),
        whole);
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    var header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private static boolean copied(ClassicHttpResponse response, ByteArrayOutputStream body, int cap) {
    if (response.getEntity() == null) {
      return true;
    }
    var buffer = new byte[8_192];
    try {
      var stream = response.getEntity().getContent();
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        int room = cap - body.size();
        body.write(buffer, 0, Math.min(n, room));
        if (n > room) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private OutboundResult explained(IOException problem, boolean sending) {
    return switch (problem) {
      case CheckedNames.NotAllowed _ -> new Refused(Reason.NOT_PUBLIC);
      case UnknownHostException _ -> new Failed(Trouble.UNKNOWN_HOST, false);
      case InterruptedIOException _ -> new Failed(Trouble.TIMEOUT, sending);
      case IOException _ when overdue.get() -> new Failed(Trouble.TIMEOUT, sending);
      case SSLException _ when !sending -> new Failed(Trouble.TLS, false);
      case ConnectException _ -> new Failed(Trouble.NO_CONNECTION, sending);
      case NoRouteToHostException _ -> new Failed(Trouble.NO_CONNECTION, sending);
      default -> new Failed(sending ? Trouble.BROKEN_OFF : Trouble.NO_CONNECTION, sending);
    };
  }
}
