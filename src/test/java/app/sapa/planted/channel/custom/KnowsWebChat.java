package app.sapa.planted.channel.custom;

import app.sapa.planted.channel.webchat.Adapter;

/** A medium that knows another. */
interface KnowsWebChat {
  Adapter adapter();
}
