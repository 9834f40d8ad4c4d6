package app.sapa.conversation;

/** Whether an episode is still going on. */
enum ConversationStatus {
  OPEN,
  CLOSED
}
