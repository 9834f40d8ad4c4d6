package app.sapa.planted.contact;

import app.sapa.planted.database.Server;

/** Names what the server loads elsewhere. */
interface KnowsDatabase {
  Server server();
}
