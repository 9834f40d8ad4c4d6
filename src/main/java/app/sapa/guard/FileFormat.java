package app.sapa.guard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;

/** How bytes are laid out, told from the bytes alone. What is none of these is not taken. */
enum FileFormat {
  JPEG(hex("ffd8ff")),
  PNG(hex("89504e470d0a1a0a")),
  GIF(text("GIF87a").or(text("GIF89a"))),
  WEBP(text("RIFF").and(text(8, "WEBP"))),
  HEIF(text(4, "ftyp").and(brand("heic", "heix", "hevc", "mif1", "msf1"))),
  ISO_MEDIA(text(4, "ftyp")),
  MATROSKA(hex("1a45dfa3")),
  OGG(text("OggS")),
  WAV(text("RIFF").and(text(8, "WAVE"))),
  AMR(text("#!AMR")),
  ADTS(bytes -> bytes.at(0) == 0xff && (bytes.at(1) & 0xf6) == 0xf0),
  MP3(text("ID3").or(bytes -> bytes.at(0) == 0xff && (bytes.at(1) & 0xe6) == 0xe2)),
  PDF(text("%PDF-")),
  OPEN_DOCUMENT(text("PK\3\4").and(text(30, "mimetypeapplication/vnd.oasis.opendocument."))),
  // Office names its parts at the file's end too; with macros in it, it is a program.
  OFFICE_XML(
      text("PK\3\4")
          .and(bytes -> bytes.mention("[Content_Types].xml") && !bytes.mention("vbaProject.bin"))),
  OFFICE(hex("d0cf11e0a1b11ae1")),
  TEXT(FileBytes::arePlainText);

  @SuppressWarnings("ImmutableEnumChecker") // Functions of constants.
  private final Predicate<FileBytes> fits;

  FileFormat(Predicate<FileBytes> fits) {
    this.fits = fits;
  }

  /** What these bytes are. */
  static Optional<FileFormat> of(FileBytes bytes) {
    return Arrays.stream(values()).filter(format -> format.fits.test(bytes)).findFirst();
  }

  private static Predicate<FileBytes> hex(String written) {
    var magic = HexFormat.of().parseHex(written);
    return bytes -> bytes.haveAt(0, magic);
  }

  private static Predicate<FileBytes> text(String magic) {
    return text(0, magic);
  }

  private static Predicate<FileBytes> text(int at, String magic) {
    return bytes -> bytes.haveAt(at, magic.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Predicate<FileBytes> brand(String... brands) {
    return bytes -> Arrays.stream(brands).anyMatch(brand -> text(8, brand).test(bytes));
  }
}
