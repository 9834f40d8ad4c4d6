package app.sapa.planted.inbox.ui;

import app.sapa.workspace.Tx;

/** Opens transactions. */
interface OpeningScreen {
  Tx tx();
}
