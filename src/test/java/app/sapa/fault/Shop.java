package app.sapa.fault;

import app.sapa.channel.ChannelKind;
import app.sapa.channel.ChannelSecretsOf;
import app.sapa.channel.Door;
import app.sapa.channel.custom.CustomSender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A company with one custom channel, provisioned as any other.
 *
 * @param workspace its number
 * @param secret of the channel, opened
 */
public record Shop(long workspace, UUID channel, String secret) {
  private static final String SLUG = "load-shop";

  /** Writes its folder below that one, for the server to apply. */
  public static void declare(Path tenants) throws IOException {
    var folder = Files.createDirectories(tenants.resolve(SLUG));
    Files.writeString(
        folder.resolve("workspace.yaml"),
        """
        name: Load Shop
        slug: load-shop
        timeZone: Asia/Jakarta
        languages: [en, id]
        defaultCountry: ID
        demoPassword: only-for-load-2026
        members:
          - { key: olga, name: Olga Load, email: olga@load.example, language: en, role: OWNER }
        channels:
          - { key: software, kind: custom, name: Our software }
        """);
  }

  /** As the server has made it, with the key that it keeps beside its data in demo mode. */
  public static Shop provisioned(DataBehind data) throws SQLException, IOException {
    var key = Files.readString(data.data().resolve("secret.key"));
    try (var connection = data.connect();
        var query =
            connection.prepareStatement(
                """
                select c.workspace_id, c.id, c.secret from channel c
                join workspace w on w.id = c.workspace_id where w.slug = ?\
                """)) {
      query.setString(1, SLUG);
      try (var rows = query.executeQuery()) {
        rows.next();
        long workspace = rows.getLong(1);
        var channel = rows.getObject(2, UUID.class);
        var door = new Door(workspace, channel, ChannelKind.CUSTOM, rows.getString(3), Map.of());
        return new Shop(workspace, channel, ChannelSecretsOf.with(key).of(door).getFirst());
      }
    }
  }

  /** Its software, calling that server. */
  public CustomSender calling(URI address) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    return new CustomSender(client, address, channel.toString(), secret);
  }
}
