package app.sapa.planted.contact;

import app.sapa.planted.channel.api.Door;

/** Calls out through a door. */
interface KnowsDoor {
  Door door();
}
