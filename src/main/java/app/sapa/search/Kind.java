package app.sapa.search;

/** The kinds of document; the names are those of the journal. */
enum Kind {
  CONTACT(ContactDocument.class),
  MESSAGE(MessageDocument.class),
  COMMENT(CommentDocument.class);

  private final Class<? extends SearchDocument> type;

  Kind(Class<? extends SearchDocument> type) {
    this.type = type;
  }

  Class<? extends SearchDocument> type() {
    return type;
  }

  /** A document of this kind that stands for nothing yet. */
  SearchDocument empty() {
    return switch (this) {
      case CONTACT -> new ContactDocument();
      case MESSAGE -> new MessageDocument();
      case COMMENT -> new CommentDocument();
    };
  }
}
