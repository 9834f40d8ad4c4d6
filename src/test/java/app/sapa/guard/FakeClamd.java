package app.sapa.guard;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Speaks as ClamAV's daemon does, on loopback; what it finds is told by what is in the file. */
public final class FakeClamd implements AutoCloseable {
  /** What it finds in what holds this. */
  public static final String HARMFUL = "X5O!P%@AP-HARMFUL";

  /** What it cannot look at in what holds this. */
  public static final String TROUBLING = "X5O!P%@AP-TROUBLING";

  /** It says nothing about what holds this, and stays on the line. */
  public static final String SLOW = "X5O!P%@AP-SLOW";

  /** It hangs up on what holds this. */
  public static final String DEADLY = "X5O!P%@AP-DEADLY";

  private final ServerSocket door;
  private final int most;
  private final List<Socket> lines = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> heard = Collections.synchronizedList(new ArrayList<>());

  private FakeClamd(int most) throws IOException {
    this.most = most;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answerAll);
  }

  /** One that reads at most so many bytes of a file. */
  public static FakeClamd reading(int most) throws IOException {
    return new FakeClamd(most);
  }

  public String address() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  /** How many bytes the files had. */
  List<Integer> heard() {
    return List.copyOf(heard);
  }

  private void answerAll() {
    try {
      while (!door.isClosed()) {
        var line = door.accept();
        lines.add(line);
        Thread.ofVirtual().start(() -> answer(line));
      }
    } catch (IOException closed) {
      // It was closed.
    }
  }

  private void answer(Socket line) {
    try {
      var in = new DataInputStream(line.getInputStream());
      var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
      var file = new ByteArrayOutputStream();
      for (int n = in.readInt(); n > 0; n = in.readInt()) {
        if (file.size() + n > most) {
          say(line.getOutputStream(), "INSTREAM size limit exceeded. ERROR");
          line.close();
          return;
        }
        file.write(in.readNBytes(n));
      }
      heard.add(file.size());
      settle(line, command, file.toString(StandardCharsets.ISO_8859_1));
    } catch (IOException brokenOff) {
      // Whoever asked went away.
    }
  }

  private static void settle(Socket line, String command, String file) throws IOException {
    if (file.contains(SLOW)) {
      return;
    }
    if (!file.contains(DEADLY)) {
      say(line.getOutputStream(), command.equals("zINSTREAM\0") ? reply(file) : "UNKNOWN COMMAND");
    }
    line.close();
  }

  private static String reply(String file) {
    if (file.contains(HARMFUL)) {
      return "stream: Win.Test.EICAR_HDB-1 FOUND";
    }
    return file.contains(TROUBLING) ? "stream: Can't allocate memory ERROR" : "stream: OK";
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (var line : List.copyOf(lines)) {
      line.close();
    }
  }
}
