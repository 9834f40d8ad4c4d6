package app.sapa.planted.contact;

import java.io.ObjectInputStream;

/** Makes what it is told to. */
interface Thaws {
  ObjectInputStream stream();
}
