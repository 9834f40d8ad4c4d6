package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.people.Restriction;
import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  private final Viewer dewi = with(Set.of());
  private final Viewer budi = with(Set.of(Restriction.MASK_PHONE, Restriction.MASK_EMAIL));

  @ParameterizedTest
  @Rule("VIS-17")
  @CsvSource({"6281234567890, 628••••••7890", "62812345, 628•2345", "6281234, •••••••", "112, •••"})
  void a_number_shows_its_ends_and_a_short_one_nothing(String digits, String masked) {
    assertThat(Masking.digits(budi, digits)).isEqualTo(masked);
    assertThat(Masking.digits(dewi, digits)).isEqualTo(digits);
    assertThat(Masking.phone(budi, new Phone("+" + digits, digits))).isEqualTo(masked);
  }

  @ParameterizedTest
  @Rule("VIS-17")
  @CsvSource({
    "lestari@gmail.com, le•••@gmail.com",
    "ayu@gmail.com, ay•••@gmail.com",
    "jo@gmail.com, j•••@gmail.com",
    "k@gmail.com, •••@gmail.com",
    "@gmail.com, •••",
    "nobody, •••"
  })
  void an_address_never_shows_all_before_its_domain(String address, String masked) {
    assertThat(Masking.email(budi, address)).isEqualTo(masked);
    assertThat(Masking.email(dewi, address)).isEqualTo(address);
  }

  private static Viewer with(Set<Restriction> restrictions) {
    var id = UUID.randomUUID();
    return new Viewer(
        1, id, id, "Budi", Role.AGENT, Scope.ALL, restrictions, Set.of(), Set.of(), 0);
  }
}
