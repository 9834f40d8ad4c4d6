package app.sapa.search;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.automaticindexing.ReindexOnUpdate;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexingDependency;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;

/** What the index holds of one thing; read through a view, never written. */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // the index reads the fields
abstract class SearchDocument {
  static final String MARKS = "marks";

  /** The id as a text, which every kind has. */
  static final String ORDER = "order";

  /** No thing has this id: under it each workspace keeps its mark, one per kind of document. */
  static final UUID MARK = new UUID(0, 0);

  @Id private UUID id;

  @TenantId
  @Column(name = "workspace_id")
  private Long workspace;

  @Transient
  @KeywordField(name = MARKS, searchable = Searchable.YES)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  private List<String> marks = List.of();

  UUID id() {
    return id;
  }

  /** Turns an empty document into its workspace's mark; see {@link Marks}. */
  final void mark(List<String> markers) {
    id = MARK;
    marks = List.copyOf(markers);
  }
}
