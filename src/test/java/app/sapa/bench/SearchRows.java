package app.sapa.bench;

import app.sapa.people.Viewer;
import app.sapa.search.ContactHit;
import app.sapa.search.ContactSearch;
import app.sapa.search.MessageSearch;
import app.sapa.search.TextHit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Finding contacts, and finding what was written in all of the history. */
final class SearchRows {
  private static final int PAGE = 20;
  private static final Goal GOAL = new Goal(50, 0, 0);

  private static final List<String> NAMES =
      List.of("siti", "budi wij", "dew", "sri lestari", "rina s", "agus sap", "put", "jose");
  private static final List<String> NUMBERS =
      List.of("0812", "+62 815", "628577", "08134", "62819", "0856", "08781", "62881");
  private static final List<String> ADDRESSES =
      List.of(
          "siti.w",
          "@kantor17",
          "dewi",
          "@yahoo",
          "budi.santoso1",
          "@outlook.com",
          "eko.",
          "ayu.s");
  private static final List<String> COMMON =
      List.of("pesanan", "saya", "dikirim", "barang", "sudah", "nomor", "kak", "resi");
  private static final List<String> COMMON_PHRASES =
      List.of(
          "terima kasih",
          "pesanan saya",
          "mohon dicek ya",
          "kami cek dulu",
          "selamat siang kak",
          "nomor resi",
          "belum sampai",
          "saya sudah transfer");

  private final DataSource maintenance;
  private final List<Operation> rows = new ArrayList<>();

  private SearchRows(DataSource maintenance) {
    this.maintenance = maintenance;
  }

  static List<Operation> contacts(Beans beans, Cast cast, DataSource maintenance) {
    var rows = new SearchRows(maintenance);
    var search = beans.the(ContactSearch.class);
    for (var viewer : List.of(cast.owner(), cast.restricted())) {
      Function<String, Collection<UUID>> find =
          text ->
              search.search(viewer, text, PAGE, null).hits().stream().map(ContactHit::id).toList();
      rows.row("contact search: names, ", viewer, "contact", NAMES, find);
      rows.row("contact search: numbers, ", viewer, "contact", NUMBERS, find);
      rows.row("contact search: addresses, ", viewer, "contact", ADDRESSES, find);
    }
    return rows.rows;
  }

  static List<Operation> messages(Beans beans, Cast cast, DataSource maintenance) {
    var rows = new SearchRows(maintenance);
    var search = beans.the(MessageSearch.class);
    for (var viewer : List.of(cast.owner(), cast.restricted())) {
      Function<String, Collection<UUID>> find =
          text -> search.search(viewer, text, PAGE, null).hits().stream().map(TextHit::id).toList();
      rows.row("message search: rare words, ", viewer, "message", rare(), find);
      rows.row("message search: common words, ", viewer, "message", COMMON, find);
      rows.row("message search: common phrases, ", viewer, "message", COMMON_PHRASES, find);
      rows.row("message search: rare phrases, ", viewer, "message", rarePhrases(), find);
    }
    return rows.rows;
  }

  private static List<String> rare() {
    return List.of(4_001, 4_711, 5_303, 5_909, 6_007, 6_543, 7_001, 7_877).stream()
        .map(Speech::product)
        .toList();
  }

  private static List<String> rarePhrases() {
    return rare().stream().map(word -> "apakah " + word + " masih ada").toList();
  }

  private void row(
      String what,
      Viewer viewer,
      String table,
      List<String> texts,
      Function<String, Collection<UUID>> find) {
    var who = viewer.seesEverything() ? "owner" : "restricted agent";
    var found = texts.stream().map(find).toList();
    rows.add(
        new Operation(
            what + who,
            GOAL,
            nth -> find.apply(texts.get(nth % texts.size())),
            new Known(
                maintenance, table, viewer.workspace(), nth -> found.get(nth % found.size()))));
  }
}
