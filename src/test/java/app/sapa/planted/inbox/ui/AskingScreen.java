package app.sapa.planted.inbox.ui;

import jakarta.persistence.EntityManager;

/** Asks the database by itself. */
interface AskingScreen {
  EntityManager entities();
}
