package app.sapa.search;

import app.sapa.workspace.IndexFolder;
import app.sapa.workspace.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.metamodel.IndexFieldDescriptor;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;

/**
 * How documents are cut into fields and words. Lucene can't add documents of a new shape to an
 * index of an old one, and would not find in it what is cut otherwise; so the index says which
 * shape it has, and one of another shape is begun anew.
 */
@ApplicationScoped
class Shape {
  /** Goes up when words are cut otherwise or documents hold other values, which no field tells. */
  private static final int EDITION = 2;

  private static final System.Logger LOG = System.getLogger(Shape.class.getName());

  @Inject Sessions sessions;
  @Inject IndexFolder folder;
  @Inject AcrossWorkspaces across;

  /**
   * Empties an index of another shape, for every workspace.
   *
   * @throws UncheckedIOException when its folder can't be written
   */
  void settle() {
    var mapping = Search.mapping(sessions.factory());
    var shape = described(mapping);
    var file = folder.path().resolve("shape");
    try {
      if (!shape.equals(read(file))) {
        LOG.log(Level.INFO, "the search index is of another shape, or new, and begun anew");
        Stream.of(Kind.values()).forEach(across::forget);
        mapping.scope(SearchDocument.class).schemaManager().dropAndCreate();
        Files.writeString(file, shape);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of the search index can't be written", e);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static String described(SearchMapping mapping) {
    var fields =
        mapping.allIndexedEntities().stream()
            .map(entity -> entity.indexManager().descriptor())
            .flatMap(
                index ->
                    index.staticFields().stream()
                        .map(field -> index.hibernateSearchName() + "." + described(field)))
            .sorted(Comparator.naturalOrder());
    return Stream.concat(Stream.of("edition " + EDITION), fields)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String described(IndexFieldDescriptor field) {
    if (field.isObjectField()) {
      return field.absolutePath();
    }
    var type = field.toValueField().type();
    return Stream.of(
            Stream.of(field.absolutePath(), type.dslArgumentClass().getSimpleName()),
            type.analyzerName().or(type::normalizerName).stream(),
            type.traits().stream().sorted())
        .flatMap(Function.identity())
        .collect(Collectors.joining(" "));
  }
}
