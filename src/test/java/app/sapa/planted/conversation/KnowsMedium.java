package app.sapa.planted.conversation;

import app.sapa.planted.channel.webchat.Adapter;

/** Names a medium. */
interface KnowsMedium {
  Adapter adapter();
}
