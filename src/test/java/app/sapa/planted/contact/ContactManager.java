package app.sapa.planted.contact;

/** A name that says nothing. */
interface ContactManager {}
