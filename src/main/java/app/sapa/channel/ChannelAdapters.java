package app.sapa.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds the adapter of a medium among those the application holds. */
@ApplicationScoped
public class ChannelAdapters {
  @Inject @Any Instance<ChannelAdapter> adapters;

  /** The one that speaks this medium; there is exactly one per kind. */
  public ChannelAdapter speaking(ChannelKind kind) {
    return adapters.stream()
        .filter(adapter -> adapter.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no adapter speaks " + kind));
  }
}
