package app.sapa.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;

/** A comment in the index. */
@Entity
@Immutable
@Table(name = "comment_document")
@Indexed(index = "comment")
class CommentDocument extends TextDocument {}
