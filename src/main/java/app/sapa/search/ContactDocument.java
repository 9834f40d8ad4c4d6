package app.sapa.search;

import app.sapa.base.Analyzers;
import app.sapa.base.Fold;
import app.sapa.contact.InIndex;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.automaticindexing.ReindexOnUpdate;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexingDependency;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.jspecify.annotations.Nullable;

/**
 * A contact in the index: what it is found by, and what says who may see it. Values are held whole
 * and found by their beginning: the beginnings of every word written out made the index and its
 * making several times as large, for a millisecond or two.
 */
@Entity
@Immutable
@Table(name = "contact_document")
@Indexed(index = "contact")
@SuppressWarnings("UnusedVariable") // the index reads the fields
class ContactDocument extends SearchDocument {
  static final String NAMES = "names";
  static final String SORTED_NAME = "sortedName";
  static final String PHONES = "phones";
  static final String PHONE_ENDS = "phoneEnds";
  static final String EMAILS = "emails";
  static final String DOMAINS = "domains";
  static final String FIELD_VALUES = "fieldValues";

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  @KeywordField(name = InIndex.ASSIGNEE)
  @Column(name = "assignee_id")
  private @Nullable UUID assignee;

  @KeywordField(name = InIndex.QUEUED_TEAM)
  @Column(name = "queued_team_id")
  private @Nullable UUID queuedTeam;

  @GenericField(name = InIndex.BLOCKED)
  private boolean blocked;

  private List<String> phones;

  @Column(name = "phones_as_written")
  private List<String> phonesAsWritten;

  @KeywordField(name = EMAILS)
  private List<String> emails;

  @Column(name = "field_values")
  private List<String> fieldValues;

  @Transient
  @KeywordField(name = PHONES)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  private Set<String> phoneDigits = Set.of();

  @Transient
  @KeywordField(name = PHONE_ENDS)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  private Set<String> phoneEnds = Set.of();

  @Transient
  @KeywordField(name = DOMAINS)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  private Set<String> domains = Set.of();

  @Transient
  @KeywordField(name = FIELD_VALUES)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  private Set<String> wholeValues = Set.of();

  @Transient
  @FullTextField(name = NAMES, analyzer = Analyzers.WORDS, norms = Norms.NO)
  @KeywordField(name = SORTED_NAME, sortable = Sortable.YES, projectable = Projectable.YES)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  private @Nullable String foldedName;

  @Transient
  @KeywordField(name = ORDER, sortable = Sortable.YES)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  private @Nullable String order;

  @PostLoad
  void derive() {
    phoneDigits = new TreeSet<>(phones);
    phonesAsWritten.forEach(written -> phoneDigits.add(PhoneText.digits(written)));
    phoneEnds = each(phones, PhoneText::ending);
    domains = each(emails, email -> email.substring(email.indexOf('@') + 1));
    wholeValues = each(fieldValues, ContactText::whole);
    foldedName = Fold.name(firstName + " " + lastName);
    order = id().toString();
  }

  private static Set<String> each(List<String> values, UnaryOperator<String> made) {
    return values.stream().map(made).collect(Collectors.toSet());
  }
}
