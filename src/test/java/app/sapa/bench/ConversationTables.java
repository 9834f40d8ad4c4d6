package app.sapa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies a company's conversations, and what happened and was noted in them. Beside each message
 * there is room for what belongs to it, microseconds before and after.
 */
record ConversationTables(Connection connection, Firm firm) {
  private static final int NOTES_OF_LONGEST = 7;

  void copy() throws SQLException {
    int[] order = InOrder.of(firm.share.conversations(), firm.story::opened);
    conversations(order);
    events(order);
    comments(order);
  }

  private void conversations(int[] order) throws SQLException {
    try (var rows =
        new Copying(
            connection,
            "conversation",
            """
            workspace_id, id, contact_id, status, opened_at, opened_source, opened_channel_id,
            first_response_at, first_response_by, closed_at, closed_source, closed_by, category_id\
            """)) {
      for (int one : order) {
        int contact = firm.story.contactOf[one];
        boolean open = firm.story.closed[one] == 0;
        rows.put(firm.workspace).put(firm.conversationId(one)).put(firm.contactId(contact));
        rows.put(open ? "OPEN" : "CLOSED").time(firm.story.opened(one) - 1, 999);
        rows.put("CONTACT").put(firm.channel(contact));
        firstResponse(rows, one, contact);
        rows.timeOrNull(firm.story.closed[one]).put(open ? null : "USER");
        rows.put(open ? null : firm.answering(contact)).put(open ? null : firm.category(one)).end();
      }
    }
  }

  private void firstResponse(Copying rows, int one, int contact) {
    for (int m = firm.story.messages[one]; m < firm.story.messages[one + 1]; m++) {
      if (!firm.story.incoming(m)) {
        rows.time(firm.story.at[m], 0).put(firm.answering(contact));
        return;
      }
    }
    rows.put(null).put(null);
  }

  private void events(int[] order) throws SQLException {
    try (var rows =
        new Copying(
            connection,
            "event",
            """
            workspace_id, id, contact_id, conversation_id, type, source, actor_id, at, subject_id,
            assignee_id, team_ids, category_id, channel_id\
            """)) {
      var event = new Happening(rows);
      for (int one : order) {
        event.opened(one);
        event.assigned(one);
        event.pagesSeen(one);
        event.closed(one);
      }
    }
  }

  /** Writes what happened, one after the other. */
  private final class Happening {
    private final Copying rows;
    private long number;

    Happening(Copying rows) {
      this.rows = rows;
    }

    void opened(int one) {
      write(one, "CONVERSATION_OPENED", firm.story.opened(one) - 1, 999, null, null);
    }

    void assigned(int one) {
      var assignee = firm.assignee(firm.story.contactOf[one]);
      if (assignee != null) {
        write(one, "ASSIGNED", firm.story.opened(one), 1, assignee, null);
      }
    }

    /** The visitor of the longest thread went from page to page. */
    void pagesSeen(int one) {
      if (isLongest(one)) {
        for (int m = firm.story.messages[one]; m < firm.story.messages[one + 1]; m++) {
          if (m % NOTES_OF_LONGEST < 2) {
            write(one, "PAGE_CHANGED", firm.story.at[m], 3, null, null);
          }
        }
      }
    }

    void closed(int one) {
      if (firm.story.closed[one] != 0) {
        write(one, "CONVERSATION_CLOSED", firm.story.closed[one], 0, null, firm.category(one));
      }
    }

    private void write(
        int one,
        String type,
        long millis,
        int micros,
        @Nullable UUID subject,
        @Nullable UUID category) {
      int contact = firm.story.contactOf[one];
      boolean theirs = type.equals("CONVERSATION_OPENED") || type.equals("PAGE_CHANGED");
      rows.put(firm.workspace).put(Key.EVENT.of(firm.share.number(), number++, millis));
      rows.put(firm.contactId(contact)).put(firm.conversationId(one)).put(type);
      rows.put(theirs ? "CONTACT" : "USER").put(theirs ? null : firm.answering(contact));
      rows.time(millis, micros).put(subject).put(firm.assignee(contact)).put(teams(contact));
      rows.put(category).put(firm.channel(contact)).end();
    }
  }

  private String teams(int contact) {
    var assignment = firm.assignment(contact);
    int team = assignment.member() < 0 ? assignment.team() : firm.staff.teamOf(assignment.member());
    return team < 0 ? "{}" : "{" + firm.staff.id(Key.TEAM, team) + "}";
  }

  private void comments(int[] order) throws SQLException {
    var speech = Speech.indonesian();
    var random = new java.util.SplittableRandom(firm.share.number());
    long number = 0;
    try (var rows =
        new Copying(
            connection,
            "comment",
            "workspace_id, id, contact_id, conversation_id, author_id, body, at")) {
      for (int one : order) {
        for (int m = firm.story.messages[one]; m < firm.story.messages[one + 1]; m++) {
          if (isNoted(one, m)) {
            int contact = firm.story.contactOf[one];
            rows.put(firm.workspace);
            rows.put(Key.COMMENT.of(firm.share.number(), number++, firm.story.at[m]));
            rows.put(firm.contactId(contact)).put(firm.conversationId(one));
            rows.put(firm.answering(contact)).put(speech.message(random));
            rows.time(firm.story.at[m], 5).end();
          }
        }
      }
    }
  }

  private boolean isNoted(int one, int message) {
    return isLongest(one) ? message % NOTES_OF_LONGEST == 0 : firm.trait(message, 101) < 3;
  }

  private boolean isLongest(int conversation) {
    return firm.share.isLargest() && conversation == 0;
  }
}
