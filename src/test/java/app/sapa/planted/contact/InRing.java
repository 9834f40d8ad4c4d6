package app.sapa.planted.contact;

import app.sapa.planted.contact.ring.Ring;

/** Half of a ring. */
public interface InRing {
  Ring ring();
}
