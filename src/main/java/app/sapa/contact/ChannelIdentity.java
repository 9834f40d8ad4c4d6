package app.sapa.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** How one contact is known on one channel. */
@Entity
@Table(name = "channel_identity")
public class ChannelIdentity {
  @Id private UUID id;

  @TenantId
  @Column(name = "workspace_id")
  private Long workspace;

  @Column(name = "contact_id")
  private UUID contact;

  @Column(name = "channel_id")
  private UUID channel;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "connected_at")
  private Instant connectedAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  /** For Hibernate. */
  protected ChannelIdentity() {}

  /** A contact met on a channel for the first time. */
  public ChannelIdentity(
      UUID id, UUID contact, UUID channel, String externalId, String displayName, Instant now) {
    this.id = id;
    this.contact = contact;
    this.channel = channel;
    this.externalId = externalId;
    this.displayName = displayName;
    this.connectedAt = now;
    this.lastSeenAt = now;
  }

  /** They were heard there again. */
  public void seen(Instant now) {
    lastSeenAt = now;
  }

  public UUID contact() {
    return contact;
  }

  /** The recipient of what is sent to them there. */
  public String externalId() {
    return externalId;
  }
}
