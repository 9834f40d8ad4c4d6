package app.sapa.conversation;

/** Who a message comes from, as agents are told. */
public enum SenderCategory {
  CONTACT,
  HUMAN,
  PLATFORM,
  INTEGRATION,
  PROVIDER,
  API
}
