package app.sapa.planted.attic;

/** In a package nobody planned. */
interface OffTheMap {}
