package app.sapa.kit;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A text for cameras: black on white in any colour scheme, with the margin that they need. */
public final class QrCode {
  private static final int MARGIN = 4;

  private QrCode() {}

  /** As a picture of that name. */
  public static Image of(String text, String name) {
    var bytes = svg(text).getBytes(StandardCharsets.UTF_8);
    var picture =
        new Image("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes), name);
    picture.addClassName("sapa-qr");
    return picture;
  }

  static String svg(String text) {
    var matrix = matrix(text);
    int side = matrix.getWidth() + 2 * MARGIN;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>\
    """
        .formatted(side, squares(matrix));
  }

  private static String squares(ByteMatrix matrix) {
    var path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y) == 1) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  private static ByteMatrix matrix(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("more than a QR code holds", e);
    }
  }
}
