package app.sapa.work;

/** The queues, each with one kind of reference in it. */
public enum QueueName {
  /** An {@code inbound_event} to turn into messages. */
  INBOUND,
  /** An {@code outbox_command} to send. */
  OUTBOX,
  /** A {@code waiting_reply} whose time to leave has come. */
  LEAVING,
  /** A {@code bulk_run} to work through. */
  BULK,
  /** A {@code membership} that ended and whose contacts are to be handed over. */
  HANDOVER,
  /** An {@code outgoing_mail} to send; of no workspace, or of the one that causes it. */
  MAIL,
  /** A {@code link_preview} whose page is to be looked at. */
  PREVIEWS,
  /** A message, comment or event that members may want to be told of. */
  NOTICES,
  /** A {@code notice} that its member may not have read by then and wants to be mailed. */
  MISSED,
  /** A message, event or conversation at which something may be said by itself. */
  AUTO_MESSAGES
}
