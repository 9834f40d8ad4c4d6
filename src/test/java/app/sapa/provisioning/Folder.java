package app.sapa.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A tenant's folder on disk, right as it begins and then made wrong by a test. */
final class Folder {
  static final String WORKSPACE =
      """
      name: Toko Uji
      slug: toko
      timeZone: Asia/Jakarta
      languages: [id, en]
      defaultCountry: ID
      teams:
        - { key: sales, name: Penjualan }
      members:
        - { key: dewi, name: Dewi, email: dewi@toko.example, language: id, role: OWNER }
        - { key: agus, name: Agus, email: agus@toko.example, language: id, role: AGENT, teams: [sales] }
      channels:
        - { key: chat, kind: webchat, name: Toko, allowedOrigins: ["https://toko.example"] }
      fields:
        - { key: size, name: Ukuran, type: list, options: [S, M] }
        - { key: birthday, name: Lahir, type: date }
      tags:
        - { name: vip, colour: "#aa0000" }
      groups:
        - { name: Reseller, colour: "#00aa00" }
      closingCategories:
        - { name: Selesai }
      snippets:
        - { name: Salam, shortcut: salam, text: "Halo {{contact.name}}" }
      businessHours:
        week:
          - { days: [mon, tue], opens: "08:00", closes: "17:00" }
        holidays:
          - { date: 2026-12-25, name: Natal }
      autoMessages:
        - { kind: welcome, text: "Hai {{contact.first_name}}", channels: [{ channel: chat, text: "Hai!" }] }
        - { kind: queue, text: Sabar ya, waitMinutes: 7 }
      """;
  static final String CONTACTS =
      """
      contacts:
        - key: siti
          name: Siti
          phones: ["0812-0000-1234"]
          emails: [siti@surel.example]
          tags: [vip]
          groups: [Reseller]
          fields: { size: M, birthday: 1990-02-03 }
          since: 30d
          assignee: agus
        - key: rudi
          name: Rudi
          since: 30d
          blocked: { ago: 1d, by: dewi }
      """;
  static final String CONVERSATIONS =
      """
      conversations:
        - contact: siti
          channel: chat
          lines:
            - { ago: 3h, from: contact, text: "Kak, masih ada?" }
            - { ago: 2h30m, from: agus, comment: "Cek gudang dulu" }
            - { ago: 2h, from: agus, text: "Masih, kak" }
      """;

  private final Path path;

  private Folder(Path path) {
    this.path = path;
  }

  /** A folder without any problem. */
  static Folder in(Path root, String name) {
    var folder = new Folder(root.resolve(name));
    return folder
        .with("workspace.yaml", WORKSPACE.replace("slug: toko", "slug: " + name))
        .with("contacts.yaml", CONTACTS)
        .with("conversations.yaml", CONVERSATIONS);
  }

  Path path() {
    return path;
  }

  Folder with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  Folder with(String file, byte[] bytes) {
    try {
      Files.createDirectories(path);
      Files.write(path.resolve(file), bytes);
      return this;
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  List<Problem> problems() {
    return refusal(() -> TenantFolder.read(path));
  }

  static List<Problem> refusal(ThrowingCallable reading) {
    var refusal = catchThrowableOfType(TenantRefusal.class, reading);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.problems();
  }

  /** Exactly one problem, told in full. */
  void isRefused(String file, int line, String field, String text) {
    assertThat(problems())
        .containsExactly(new Problem(path.resolve(file).toString(), line, field, text));
  }
}
