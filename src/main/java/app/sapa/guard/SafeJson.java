package app.sapa.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The one reader and writer of JSON. Bounded (depth 50, strings 1 MiB, numbers 100 digits, 4 MiB in
 * all), UTF-8 only, no key twice, nothing turned into a string or number that was not one; U+0000
 * is dropped, since PostgreSQL cannot store it.
 *
 * <p>Read into records: a component that may be absent or null says {@code @Nullable}, every other
 * one is demanded.
 */
public final class SafeJson {
  private static final int LONGEST_DOCUMENT = 4 * 1_048_576;
  private static final String ESCAPED_NUL = "\\u0000";
  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints()).build())
          .annotationIntrospector(new NullsAsDeclared())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              textual ->
                  textual
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .withCoercionConfig(
              LogicalType.Enum,
              names -> names.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
          .build();

  private SafeJson() {}

  /** Reads a body whose every field is known to us. */
  public static <T> JsonRead<T> read(byte[] body, Class<T> type) {
    return read(body, MAPPER.readerFor(type));
  }

  /** Reads a body that may hold more than we know, as providers' bodies do. */
  public static <T> JsonRead<T> readIgnoringUnknown(byte[] body, Class<T> type) {
    return read(
        body, MAPPER.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
  }

  /** Our own value as UTF-8 JSON. */
  public static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  private static <T> JsonRead<T> read(byte[] body, ObjectReader reader) {
    if (body.length > LONGEST_DOCUMENT) {
      return new JsonRead.Refused<>("larger than 4 MiB");
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      T value = reader.readValue(withoutNul(text));
      return value == null ? new JsonRead.Refused<>("null") : new JsonRead.Value<>(value);
    } catch (CharacterCodingException e) {
      return new JsonRead.Refused<>("not UTF-8");
    } catch (JacksonException e) {
      return new JsonRead.Refused<>(reason(e));
    }
  }

  /** Leaves out each escaped U+0000, but not a backslash that happens to stand before u0000. */
  private static String withoutNul(String json) {
    if (!json.contains(ESCAPED_NUL)) {
      return json;
    }
    var kept = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); ) {
      if (json.startsWith(ESCAPED_NUL, i)) {
        i += ESCAPED_NUL.length();
      } else {
        int next = json.charAt(i) == '\\' ? Math.min(i + 2, json.length()) : i + 1;
        kept.append(json, i, next);
        i = next;
      }
    }
    return kept.toString();
  }

  private static String reason(JacksonException problem) {
    return switch (problem) {
      case StreamConstraintsException _ -> "too deep, or a text or number too long";
      case StreamReadException broken when isDuplicate(broken) -> "a field is there twice";
      case StreamReadException broken ->
          "not JSON at line %d, column %d"
              .formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
      case UnrecognizedPropertyException unknown -> "unknown field" + place(unknown);
      default -> "missing or not of the right kind" + place(problem);
    };
  }

  private static boolean isDuplicate(StreamReadException broken) {
    return broken.getOriginalMessage().startsWith("Duplicate");
  }

  private static String place(JacksonException problem) {
    var path = new StringBuilder();
    for (var step : problem.getPath()) {
      path.append(step.getPropertyName() == null ? "[]" : "." + step.getPropertyName());
    }
    return path.isEmpty()
        ? ""
        : ": " + LogText.of(path.substring(path.charAt(0) == '.' ? 1 : 0), 100);
  }

  private static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(50)
        .maxStringLength(1_048_576)
        .maxNumberLength(100)
        .maxNameLength(1_000)
        .maxDocumentLength(LONGEST_DOCUMENT)
        .build();
  }
}
