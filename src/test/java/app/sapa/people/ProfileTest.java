package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.kit.Languages;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private final Profile profile = Stage.the(Profile.class);
  private final Accounts accounts = Stage.the(Accounts.class);

  @Test
  @Rule("I18N-01")
  void the_chosen_language_is_saved_with_the_account() {
    var putri = Person.who("putri").account();
    assertThat(accounts.of(putri).language()).isEqualTo(Languages.ENGLISH);

    profile.speak(putri, Languages.INDONESIAN);
    assertThat(accounts.of(putri).language()).isEqualTo(Languages.INDONESIAN);

    profile.speak(putri, Locale.GERMAN);
    assertThat(accounts.of(putri).language()).isEqualTo(Languages.ENGLISH);
  }

  @Test
  void the_colour_scheme_is_saved_with_the_account() {
    var qori = Person.who("qori").account();

    for (var scheme : ColourScheme.values()) {
      profile.colour(qori, scheme);
      assertThat(accounts.of(qori).colours()).isEqualTo(scheme);
    }
  }

  @Test
  void keys_that_write_a_character_act_until_their_owner_turns_them_off() {
    var qori = Person.who("qori").account();

    assertThat(accounts.of(qori).singleKeys()).isTrue();
    profile.letSingleKeysAct(qori, false);
    assertThat(accounts.of(qori).singleKeys()).isFalse();
    profile.letSingleKeysAct(qori, true);
    assertThat(accounts.of(qori).singleKeys()).isTrue();
  }

  @Test
  void a_new_name_is_theirs_in_every_workspace_and_nobody_else_s() {
    var rina = Company.account("Rina");
    var shop = Stage.company();
    var clinic = Stage.company();
    var inShop = shop.join(rina, "Rina", Role.AGENT, Scope.ALL, List.of());
    var inClinic = clinic.join(rina, "Rina", Role.OWNER, Scope.ALL, List.of());
    var colleague = shop.owner("Sari");

    profile.rename(rina, "  Rina Wati ");

    var viewers = Stage.the(Viewers.class);
    assertThat(accounts.of(rina).name()).isEqualTo("Rina Wati");
    assertThat(viewers.again(inShop).orElseThrow().name()).isEqualTo("Rina Wati");
    assertThat(viewers.again(inClinic).orElseThrow().name()).isEqualTo("Rina Wati");
    assertThat(viewers.again(colleague).orElseThrow().name()).isEqualTo("Sari");
  }

  @Test
  void a_name_is_neither_empty_nor_endless() {
    var tono = Person.who("tono").account();

    assertThatThrownBy(() -> profile.rename(tono, " \0 ")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> profile.rename(tono, "x".repeat(101))).isInstanceOf(Refusal.class);
    profile.rename(tono, "x".repeat(100));
    assertThat(accounts.of(tono).name()).hasSize(100);
  }

  @Test
  void an_account_that_is_not_there_has_no_profile() {
    var nobody = UUID.randomUUID();

    assertThatThrownBy(() -> accounts.of(nobody)).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> profile.speak(nobody, Languages.ENGLISH)).isInstanceOf(NotThere.class);
  }
}
