package app.sapa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SplittableRandom;

/** Copies a company's messages in the order in which they came and went. */
record MessageTable(Connection connection, Firm firm) {
  /** Answers each contact's latest text. */
  String[] copy(SplittableRandom random) throws SQLException {
    var latest = new String[firm.share.contacts()];
    var conversationOf = conversations();
    try (var rows =
        new Copying(
            connection,
            "message",
            """
            workspace_id, id, contact_id, conversation_id, channel_id, direction, ordinal,
            sender_category, sender_id, body, external_id, status, at, provider_at\
            """)) {
      var indonesian = Speech.indonesian();
      var english = Speech.english();
      for (int m : InOrder.of(firm.share.messages(), message -> firm.story.at[message])) {
        int contact = firm.story.contactOf[conversationOf[m]];
        var speech = firm.writesEnglish(contact) ? english : indonesian;
        var text = speech.message(random);
        latest[contact] = text;
        row(rows, m, contact, conversationOf[m], text);
      }
    }
    return latest;
  }

  private int[] conversations() {
    var conversationOf = new int[firm.share.messages()];
    for (int one = 0; one < firm.share.conversations(); one++) {
      for (int m = firm.story.messages[one]; m < firm.story.messages[one + 1]; m++) {
        conversationOf[m] = one;
      }
    }
    return conversationOf;
  }

  private void row(Copying rows, int m, int contact, int conversation, String text) {
    boolean theirs = firm.story.incoming(m);
    rows.put(firm.workspace).put(firm.messageId(m)).put(firm.contactId(contact));
    rows.put(firm.conversationId(conversation)).put(firm.channel(contact));
    rows.put(theirs ? "IN" : "OUT").put(theirs ? firm.story.ordinal[m] : null);
    rows.put(theirs ? "CONTACT" : "HUMAN").put(theirs ? null : firm.answering(contact));
    rows.put(text).put(theirs ? "m-" + m : null).put(theirs ? "RECEIVED" : sent(m));
    rows.time(firm.story.at[m], 0).timeOrNull(theirs ? firm.story.at[m] : 0).end();
  }

  private String sent(int m) {
    int fate = firm.trait(m, 100);
    return fate < 70 ? "READ" : fate < 90 ? "DELIVERED" : fate < 99 ? "SENT" : "FAILED";
  }
}
