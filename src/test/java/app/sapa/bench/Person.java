package app.sapa.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Somebody who writes to a company; always the same one for the same number. */
record Person(String first, String last, String phone, String email, String city) {
  private static final List<String> FIRST =
      List.of(
          "Siti",
          "Budi",
          "Dewi",
          "Agus",
          "Sri",
          "Rina",
          "Andi",
          "Putri",
          "Eko",
          "Ayu",
          "Rizky",
          "Nur",
          "Dian",
          "Bayu",
          "Wulan",
          "Fajar",
          "Indah",
          "Hendra",
          "Lestari",
          "Made",
          "Ketut",
          "Yusuf",
          "Fitri",
          "Joko",
          "Ratna",
          "Bagus",
          "Kartika",
          "Teguh",
          "Melati",
          "Surya",
          "Intan",
          "Arif",
          "Maya",
          "Gilang",
          "Citra",
          "Rudi",
          "Nadia",
          "Iwan",
          "Laras",
          "Umar",
          "Sekar",
          "Daniel",
          "Grace",
          "Kevin",
          "Michelle",
          "José",
          "Chloé",
          "Thomas",
          "Olivia",
          "Søren");
  private static final List<String> LAST =
      List.of(
          "Wijaya",
          "Santoso",
          "Saputra",
          "Lestari",
          "Hidayat",
          "Kusuma",
          "Pratama",
          "Sari",
          "Nugroho",
          "Rahman",
          "Siregar",
          "Nasution",
          "Simanjuntak",
          "Hartono",
          "Gunawan",
          "Setiawan",
          "Wibowo",
          "Permata",
          "Halim",
          "Tanoto",
          "Sihombing",
          "Mahendra",
          "Utami",
          "Puspita",
          "Anggraini",
          "Firmansyah",
          "Maulana",
          "Suryadi",
          "Basri",
          "Latuconsina",
          "Smith",
          "Tan",
          "Lim",
          "Müller",
          "García",
          "Okafor",
          "Nakamura",
          "Dubois",
          "Jensen",
          "Walker");
  private static final List<String> CITIES =
      List.of(
          "Jakarta",
          "Surabaya",
          "Bandung",
          "Medan",
          "Semarang",
          "Makassar",
          "Denpasar",
          "Palembang",
          "Yogyakarta",
          "Malang",
          "Balikpapan",
          "Padang",
          "Manado",
          "Singapore");
  private static final Skew FIRSTS = new Skew(FIRST.size(), 0.7);
  private static final Skew LASTS = new Skew(LAST.size(), 0.7);
  private static final Skew TOWNS = new Skew(CITIES.size(), 0.9);

  /** The nth contact of a company. */
  static Person of(int company, int number) {
    var random = new SplittableRandom(Key.mixed(((long) company << 32) + number));
    var first = FIRST.get(FIRSTS.draw(random));
    // A second name now and then, so that not everybody is called the same.
    var middle = random.nextInt(3) == 0 ? " " + FIRST.get(random.nextInt(FIRST.size())) : "";
    var last = LAST.get(LASTS.draw(random));
    var phone = "628" + (1_000_000_000L + random.nextLong(9_000_000_000L));
    var email = (plain(first) + "." + plain(last) + number + at(random)).toLowerCase(Locale.ROOT);
    return new Person(first + middle, last, phone, email, CITIES.get(TOWNS.draw(random)));
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z]", "");
  }

  private static String at(SplittableRandom random) {
    return switch (random.nextInt(10)) {
      case 0 -> "@yahoo.co.id";
      case 1 -> "@outlook.com";
      case 2 -> "@kantor" + random.nextInt(500) + ".co.id";
      default -> "@gmail.com";
    };
  }

  boolean hasPhone() {
    return Math.floorMod(phone.hashCode(), 10) < 7;
  }

  boolean hasEmail() {
    return Math.floorMod(email.hashCode(), 10) < 6;
  }
}
