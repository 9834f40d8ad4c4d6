package app.sapa.planted.contact.ring;

import app.sapa.planted.contact.InRing;

/** The other half. */
public interface Ring {
  InRing back();
}
