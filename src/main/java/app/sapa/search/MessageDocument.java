package app.sapa.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;

/** A message in the index; broadcasts are none. */
@Entity
@Immutable
@Table(name = "message_document")
@Indexed(index = "message")
class MessageDocument extends TextDocument {}
