package app.sapa.planted.channel.webchat;

/** A medium of its own. */
public interface Adapter {
  Visit visit();
}
