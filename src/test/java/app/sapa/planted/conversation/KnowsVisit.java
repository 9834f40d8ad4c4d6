package app.sapa.planted.conversation;

import app.sapa.planted.channel.webchat.Visit;
import app.sapa.planted.channel.webchat.VisitorThread;

/** The one who may. */
interface KnowsVisit {
  VisitorThread of(Visit visit);
}
