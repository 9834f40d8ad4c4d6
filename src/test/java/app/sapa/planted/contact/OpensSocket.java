package app.sapa.planted.contact;

import java.net.Socket;

/** Connects unchecked. */
interface OpensSocket {
  Socket socket();
}
