package app.sapa.planted.search;

import app.sapa.planted.contact.ring.Ring;

/** Looks down, as it may. */
interface KnowsBelow {
  Ring ring();
}
