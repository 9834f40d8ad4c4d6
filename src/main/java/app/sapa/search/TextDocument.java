package app.sapa.search;

import app.sapa.base.Analyzers;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.TermVector;
import org.hibernate.search.mapper.pojo.automaticindexing.ReindexOnUpdate;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.ValueBridgeRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexingDependency;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.jspecify.annotations.Nullable;

/**
 * Something written, in the index. Who may see it is its contact's affair and stands in no
 * document of this kind: a contact that changes hands would take all its messages along.
 */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // the index reads the fields
abstract class TextDocument extends SearchDocument {
  static final String CONTACT_KEY = "contactKey";
  static final String BODY = "body";
  static final String ADDRESSES = "addresses";
  static final String AT = "at";

  /** Among those of one moment: a number, since each text compared would be unpacked first. */
  static final String TIE = "tie";

  @Column(name = "contact_id")
  private UUID contact;

  @FullTextField(
      name = BODY,
      analyzer = Analyzers.WORDS,
      norms = Norms.NO,
      projectable = Projectable.NO,
      termVector = TermVector.NO)
  private String body;

  @GenericField(
      name = AT,
      valueBridge = @ValueBridgeRef(type = Micros.class),
      sortable = Sortable.YES,
      projectable = Projectable.YES)
  private Instant at;

  @Transient
  @KeywordField(name = ADDRESSES)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  private Set<String> addresses = Set.of();

  @Transient
  @KeywordField(name = ORDER)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  private @Nullable String order;

  @Transient
  @GenericField(name = TIE, sortable = Sortable.YES)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  private long tie;

  @Transient
  @GenericField(name = CONTACT_KEY, sortable = Sortable.YES)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  private long contactKey;

  /**
   * A contact as a number, because a condition of 60,000 numbers costs a fifth of one of as many
   * texts. Two contacts of a million share one with a chance of one in ten million; the hits are
   * checked against the database in any case.
   */
  static long key(UUID contact) {
    return contact.getLeastSignificantBits()
        ^ contact.getMostSignificantBits() * 0x9E37_79B9_7F4A_7C15L;
  }

  /** The random part of an id; two of one microsecond share it once in ages. */
  static long tie(UUID id) {
    return id.getLeastSignificantBits();
  }

  @PostLoad
  void derive() {
    contactKey = key(contact);
    addresses = Addresses.parts(body);
    order = id().toString();
    tie = tie(id());
  }
}
