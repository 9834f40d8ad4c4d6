package app.sapa.planted.contact;

import java.net.http.HttpClient;

/** Calls out unchecked. */
interface CallsHome {
  HttpClient client();
}
