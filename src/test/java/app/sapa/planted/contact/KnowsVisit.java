package app.sapa.planted.contact;

import app.sapa.planted.channel.webchat.Visit;

/** May not, though the conversation may. */
interface KnowsVisit {
  Visit visit();
}
