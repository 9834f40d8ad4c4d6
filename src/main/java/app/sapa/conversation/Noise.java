package app.sapa.conversation;

/** Whether members are told of a contact that changes hands by itself, or with others later. */
enum Noise {
  ALOUD,
  QUIET
}
