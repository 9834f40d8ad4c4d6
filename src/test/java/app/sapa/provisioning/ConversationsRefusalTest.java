package app.sapa.provisioning;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a file of conversations was seen to be wrong. */
class ConversationsRefusalTest {
  private static final String AGAIN =
      """
        - contact: siti
          channel: chat
          lines: [{ ago: %s, from: contact, text: Halo }]
      """;

  @TempDir Path root;

  @Test
  void an_unknown_contact_is_refused() {
    withConversations("contact: siti", "contact: sity")
        .isRefused(
            "conversations.yaml",
            2,
            "conversations[0].contact",
            "'sity' is no contact; did you mean 'siti'?");
  }

  @Test
  void an_unknown_channel_is_refused() {
    withConversations("channel: chat", "channel: fax")
        .isRefused(
            "conversations.yaml", 3, "conversations[0].channel", "'fax' is no channel; use chat");
  }

  @Test
  void a_message_from_the_future_is_refused() {
    withConversations("ago: 3h,", "ago: -3h,")
        .isRefused(
            "conversations.yaml",
            5,
            "conversations[0].lines[0].ago",
            "'-3h' is not a time before now; write it as 3h12m or 5d");
  }

  @Test
  void lines_out_of_order_are_refused() {
    withConversations("ago: 2h,", "ago: 4h,")
        .isRefused(
            "conversations.yaml",
            7,
            "conversations[0].lines[2].ago",
            "is longer ago than the line before; put the lines in order of time");
  }

  @Test
  void a_line_from_nobody_known_is_refused() {
    withConversations("from: agus, text", "from: agas, text")
        .isRefused(
            "conversations.yaml",
            7,
            "conversations[0].lines[2].from",
            "'agas' is no member; did you mean 'agus'?");
  }

  @Test
  void a_line_with_text_and_comment_is_refused() {
    withConversations("comment: \"Cek gudang dulu\"", "comment: \"Cek\", text: \"Cek\"")
        .isRefused(
            "conversations.yaml",
            6,
            "conversations[0].lines[1].text",
            "is needed, or else a comment: write exactly one of the two");
  }

  @Test
  void a_line_without_words_is_refused() {
    withConversations(", text: \"Masih, kak\"", "")
        .isRefused(
            "conversations.yaml",
            7,
            "conversations[0].lines[2].text",
            "is needed, or else a comment: write exactly one of the two");
  }

  @Test
  void a_comment_by_the_contact_is_refused() {
    withConversations("from: agus, comment", "from: contact, comment")
        .isRefused(
            "conversations.yaml",
            6,
            "conversations[0].lines[1].from",
            "is the contact, who writes no comments; name a member");
  }

  @Test
  void a_message_longer_than_a_message_is_refused() {
    withConversations("Masih, kak", "x".repeat(5001))
        .isRefused(
            "conversations.yaml",
            7,
            "conversations[0].lines[2].text",
            "has 5001 characters; shorten it to 5000");
  }

  @Test
  void a_closing_before_the_last_line_is_refused() {
    withConversations("channel: chat", "channel: chat\n    closed: { ago: 3h, by: agus }")
        .isRefused(
            "conversations.yaml",
            4,
            "conversations[0].closed",
            "is before the last line; make its ago shorter");
  }

  @Test
  void an_unknown_closing_category_is_refused() {
    withConversations(
            "channel: chat", "channel: chat\n    closed: { ago: 1h, by: agus, category: Beres }")
        .isRefused(
            "conversations.yaml",
            4,
            "conversations[0].closed.category",
            "'Beres' is no closing category; use Selesai");
  }

  @Test
  void a_snooze_that_is_over_is_refused() {
    withConversations("channel: chat", "channel: chat\n    snoozed: { ago: 2h, by: agus, for: 1h }")
        .isRefused(
            "conversations.yaml",
            4,
            "conversations[0].snoozed.for",
            "ends before now; make it longer than ago");
  }

  @Test
  void a_snooze_of_a_closed_conversation_is_refused() {
    withConversations(
            "channel: chat",
            """
            channel: chat
                closed: { ago: 1h, by: agus }
                snoozed: { ago: 1h, by: agus, for: 2h }\
            """)
        .isRefused(
            "conversations.yaml",
            5,
            "conversations[0].snoozed",
            "is for open conversations; remove it or the closing");
  }

  @Test
  void an_open_conversation_of_a_blocked_contact_is_refused() {
    withConversations("contact: siti", "contact: rudi")
        .isRefused(
            "conversations.yaml",
            2,
            "conversations[0].contact",
            "is blocked; close the conversation before the contact was blocked");
  }

  @Test
  void words_from_before_the_contact_was_known_are_refused() {
    withConversations("ago: 3h,", "ago: 31d,")
        .isRefused(
            "conversations.yaml",
            4,
            "conversations[0].lines",
            "begins before the contact was known; make the contact's since longer");
  }

  @Test
  void a_second_open_conversation_is_refused() {
    var again = AGAIN.formatted("1h");

    Folder.in(root, "toko")
        .with("conversations.yaml", Folder.CONVERSATIONS + again)
        .isRefused(
            "conversations.yaml",
            8,
            "conversations[1].contact",
            "has an open conversation further up; close that one first");
  }

  @Test
  void a_conversation_that_began_before_the_one_further_up_was_closed_is_refused() {
    var closed = Folder.CONVERSATIONS + "    closed: { ago: 1h, by: agus, category: Selesai }\n";
    var again = AGAIN.formatted("90m");

    Folder.in(root, "toko")
        .with("conversations.yaml", closed + again)
        .isRefused(
            "conversations.yaml",
            9,
            "conversations[1].contact",
            "has a conversation further up that was closed after this one began");
  }

  private Folder withConversations(String old, String wrong) {
    return Folder.in(root, "toko")
        .with("conversations.yaml", Folder.CONVERSATIONS.replace(old, wrong));
  }
}
