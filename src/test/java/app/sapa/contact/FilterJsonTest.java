package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.base.Refusal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterJsonTest {
  @Test
  void a_filter_comes_back_as_it_was_saved() {
    var filter =
        new Filter.Group(
            Filter.Joined.ALL,
            List.of(
                new Filter.Condition("first-name", Operator.IS, List.of("' \"Ayu\" \\ 👋 \n")),
                new Filter.Group(
                    Filter.Joined.NONE,
                    List.of(
                        new Filter.Condition("no such field", Operator.HAS_ANY, List.of("1", "2")),
                        new Filter.Group(Filter.Joined.ANY, List.of()))),
                new Filter.Condition("unreplied", Operator.YES, List.of())));

    assertThat(FilterJson.read(FilterJson.write(filter))).isEqualTo(filter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{}",
        "{\"joined\":\"all\"}",
        "{\"parts\":[]}",
        "{\"joined\":\"all\",\"parts\":[null]}",
        "{\"joined\":\"all\",\"parts\":{}}",
        "{\"joined\":\"ALL\",\"parts\":[]}",
        "{\"joined\":\"some\",\"parts\":[]}",
        "{\"joined\":\"all\",\"parts\":[],\"field\":\"tag\"}",
        "{\"joined\":\"all\",\"parts\":[],\"values\":[]}",
        "{\"joined\":\"all\",\"parts\":[],\"sql\":\"1=1\"}",
        "{\"joined\":\"all\",\"joined\":\"any\",\"parts\":[]}",
        "{\"joined\":\"all\",\"parts\":[]} {}",
        "{\"field\":\"tag\",\"operator\":\"exists\"}",
        "{\"field\":\"tag\",\"operator\":\"EXISTS\",\"values\":[]}",
        "{\"field\":\"tag\",\"operator\":\"= 1 or\",\"values\":[]}",
        "{\"field\":\"tag\",\"operator\":\"is\",\"values\":[null]}",
        "{\"field\":\"tag\",\"operator\":\"is\",\"values\":[1]}",
        "{\"field\":\"tag\",\"operator\":\"is\",\"values\":\"1\"}",
        "{\"field\":1,\"operator\":\"is\",\"values\":[\"1\"]}",
        "{\"field\":\"tag\",\"operator\":\"is\",\"values\":[\"1\"],\"parts\":[]}"
      })
  void what_is_no_filter_is_refused(String json) {
    assertRefused(json, "filter.unreadable");
  }

  @Test
  void depth_is_limited() {
    assertThat(FilterJson.read(nested(Filter.DEEPEST)).depth()).isEqualTo(Filter.DEEPEST);
    assertRefused(nested(Filter.DEEPEST + 1), "filter.too-large");
    assertRefused(nested(10_000), "filter.unreadable");
  }

  @Test
  void the_count_of_conditions_and_values_is_limited() {
    assertThat(FilterJson.read(conditions(Filter.MOST_CONDITIONS)).conditions())
        .hasSize(Filter.MOST_CONDITIONS);
    assertRefused(conditions(Filter.MOST_CONDITIONS + 1), "filter.too-large");
    FilterJson.read(values(Filter.MOST_VALUES, "v"));
    assertRefused(values(Filter.MOST_VALUES + 1, "v"), "filter.too-large");
  }

  @Test
  void the_length_of_values_and_keys_is_limited() {
    FilterJson.read(values(1, "v".repeat(Filter.LONGEST_VALUE)));
    assertRefused(values(1, "v".repeat(Filter.LONGEST_VALUE + 1)), "filter.too-large");
    assertRefused(
        values(1, "v").replace("tag", "t".repeat(Filter.LONGEST_VALUE + 1)), "filter.too-large");
  }

  @Test
  void the_length_of_all_values_is_limited_so_that_whatever_is_saved_can_be_read_again() {
    int many = Filter.MOST_LETTERS / Filter.LONGEST_VALUE;
    var most = values(many, "\u0001".repeat(Filter.LONGEST_VALUE));

    assertThat(FilterJson.read(most).conditions().getFirst().values()).hasSize(many);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> group(values(many), values(1)).bounded())
        .withMessageContaining("filter.too-large");
  }

  private static Filter group(Filter... parts) {
    return new Filter.Group(Filter.Joined.ALL, List.of(parts));
  }

  private static Filter values(int many) {
    return new Filter.Condition(
        "tag", Operator.HAS_ANY, Collections.nCopies(many, "v".repeat(Filter.LONGEST_VALUE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\uD800", "a\uDC00b"})
  void what_cannot_be_stored_is_not_saved(String text) {
    for (var filter :
        List.of(
            new Filter.Condition("tag", Operator.IS, List.of(text)),
            new Filter.Condition(text, Operator.IS, List.of("1")))) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> FilterJson.write(filter))
          .matches(refusal -> refusal.key().equals("filter.unreadable"));
    }
  }

  private static String nested(int depth) {
    return "{\"joined\":\"all\",\"parts\":[".repeat(depth) + "]}".repeat(depth);
  }

  private static String conditions(int many) {
    return FilterJson.write(
        new Filter.Group(
            Filter.Joined.ANY,
            Collections.nCopies(many, new Filter.Condition("tag", Operator.EXISTS, List.of()))));
  }

  private static String values(int many, String value) {
    return FilterJson.write(
        new Filter.Condition("tag", Operator.HAS_ANY, Collections.nCopies(many, value)));
  }

  private static void assertRefused(String json, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> FilterJson.read(json))
        .extracting(Refusal::key)
        .isEqualTo(key);
  }
}
