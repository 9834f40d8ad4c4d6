package app.sapa.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be sent and kept. A file is one of these when its bytes and its ending say the same. */
public enum FileType {
  JPEG(Shape.IMAGE, "image/jpeg", FileFormat.JPEG, "jpg", "jpeg"),
  PNG(Shape.IMAGE, "image/png", FileFormat.PNG, "png"),
  GIF(Shape.IMAGE, "image/gif", FileFormat.GIF, "gif"),
  WEBP(Shape.IMAGE, "image/webp", FileFormat.WEBP, "webp"),
  HEIC(Shape.DOCUMENT, "image/heic", FileFormat.HEIF, "heic", "heif"),
  MP4(Shape.VIDEO, "video/mp4", FileFormat.ISO_MEDIA, "mp4", "m4v"),
  MOV(Shape.VIDEO, "video/quicktime", FileFormat.ISO_MEDIA, "mov"),
  THREE_GP(Shape.VIDEO, "video/3gpp", FileFormat.ISO_MEDIA, "3gp"),
  WEBM(Shape.VIDEO, "video/webm", FileFormat.MATROSKA, "webm"),
  M4A(Shape.AUDIO, "audio/mp4", FileFormat.ISO_MEDIA, "m4a"),
  WEBA(Shape.AUDIO, "audio/webm", FileFormat.MATROSKA, "weba"),
  OGG(Shape.AUDIO, "audio/ogg", FileFormat.OGG, "ogg", "oga", "opus"),
  MP3(Shape.AUDIO, "audio/mpeg", FileFormat.MP3, "mp3"),
  WAV(Shape.AUDIO, "audio/wav", FileFormat.WAV, "wav"),
  AAC(Shape.AUDIO, "audio/aac", FileFormat.ADTS, "aac"),
  AMR(Shape.AUDIO, "audio/amr", FileFormat.AMR, "amr"),
  PDF(Shape.DOCUMENT, "application/pdf", FileFormat.PDF, "pdf"),
  DOCX(Shape.DOCUMENT, office("wordprocessingml.document"), FileFormat.OFFICE_XML, "docx"),
  XLSX(Shape.DOCUMENT, office("spreadsheetml.sheet"), FileFormat.OFFICE_XML, "xlsx"),
  PPTX(Shape.DOCUMENT, office("presentationml.presentation"), FileFormat.OFFICE_XML, "pptx"),
  ODT(Shape.DOCUMENT, open("text"), FileFormat.OPEN_DOCUMENT, "odt"),
  ODS(Shape.DOCUMENT, open("spreadsheet"), FileFormat.OPEN_DOCUMENT, "ods"),
  ODP(Shape.DOCUMENT, open("presentation"), FileFormat.OPEN_DOCUMENT, "odp"),
  DOC(Shape.DOCUMENT, "application/msword", FileFormat.OFFICE, "doc"),
  XLS(Shape.DOCUMENT, "application/vnd.ms-excel", FileFormat.OFFICE, "xls"),
  PPT(Shape.DOCUMENT, "application/vnd.ms-powerpoint", FileFormat.OFFICE, "ppt"),
  TXT(Shape.DOCUMENT, "text/plain", FileFormat.TEXT, "txt"),
  CSV(Shape.DOCUMENT, "text/csv", FileFormat.TEXT, "csv");

  /** How people meet it. */
  public enum Shape {
    /** A picture that browsers draw. */
    IMAGE,
    AUDIO,
    VIDEO,
    /** Whatever is opened elsewhere: it is downloaded, never shown by us. */
    DOCUMENT
  }

  private final Shape shape;
  private final String media;
  private final FileFormat format;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> endings;

  FileType(Shape shape, String media, FileFormat format, String... endings) {
    this.shape = shape;
    this.media = media;
    this.format = format;
    this.endings = List.of(endings);
  }

  private static String office(String what) {
    return "application/vnd.openxmlformats-officedocument." + what;
  }

  private static String open(String what) {
    return "application/vnd.oasis.opendocument." + what;
  }

  public Shape shape() {
    return shape;
  }

  /** The media type under which it is served. */
  public String media() {
    return media;
  }

  /** Whether a browser may show it in place; everything else it has to save. */
  public boolean isShown() {
    return shape != Shape.DOCUMENT;
  }

  /** The usual ending, without its dot. */
  String ending() {
    return endings.getFirst();
  }

  boolean isIn(FileFormat found) {
    return format == found;
  }

  /** The type of that ending. */
  static Optional<FileType> ending(String ending) {
    return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
  }

  /** What a file in that format is called when its name tells nothing. */
  static FileType usual(FileFormat format) {
    return Arrays.stream(values()).filter(type -> type.isIn(format)).findFirst().orElseThrow();
  }
}
