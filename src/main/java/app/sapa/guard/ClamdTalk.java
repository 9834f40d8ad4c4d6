package app.sapa.guard;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One question to clamd in its INSTREAM protocol: the file in pieces, each behind its length, an
 * empty one at the end, then one line as the answer. All of it has to be over within one time.
 */
final class ClamdTalk implements Closeable {
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PIECE = 65_536;
  private static final int LONGEST_REPLY = 4_096;
  private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(5);

  private final AsynchronousSocketChannel channel;
  private final long end;

  private ClamdTalk(AsynchronousSocketChannel channel, Duration patience) {
    this.channel = channel;
    this.end = System.nanoTime() + patience.toNanos();
  }

  static ClamdTalk with(ClamdAddress address, Duration patience) throws IOException {
    var talk = new ClamdTalk(AsynchronousSocketChannel.open(), patience);
    try {
      var place = new InetSocketAddress(address.host(), address.port());
      var most = Math.min(LONGEST_CONNECTING.toNanos(), patience.toNanos());
      talk.await(talk.channel.connect(place), most);
      return talk;
    } catch (UnresolvedAddressException e) {
      talk.close();
      throw new IOException("clamd's host is not known", e);
    } catch (IOException e) {
      talk.close();
      throw e;
    }
  }

  /**
   * What clamd says about a file. It may answer before it has read all of it, and then reads no more;
   * so its answer is listened for from the start.
   */
  String about(Path file) throws IOException {
    var reply = ByteBuffer.allocate(LONGEST_REPLY);
    var first = channel.read(reply);
    try {
      tell(file);
    } catch (IOException broken) {
      if (!first.isDone()) {
        throw broken;
      }
    }
    int read = await(first, left());
    while (read >= 0 && !isWhole(reply) && reply.hasRemaining()) {
      read = await(channel.read(reply), left());
    }
    return StandardCharsets.US_ASCII.decode(reply.flip()).toString().replace("\0", "").strip();
  }

  private static boolean isWhole(ByteBuffer reply) {
    return reply.position() > 0 && reply.get(reply.position() - 1) == 0;
  }

  private void tell(Path file) throws IOException {
    write(ByteBuffer.wrap(COMMAND));
    try (var in = Files.newInputStream(file)) {
      var piece = new byte[PIECE];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        write(ByteBuffer.allocate(Integer.BYTES + n).putInt(n).put(piece, 0, n).flip());
      }
    }
    write(ByteBuffer.allocate(Integer.BYTES));
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      await(channel.write(bytes), left());
    }
  }

  private long left() {
    return end - System.nanoTime();
  }

  private <T> T await(Future<T> step, long nanos) throws IOException {
    try {
      return step.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("clamd took too long", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
