package app.sapa.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final int SCALE = 4;

  @Test
  void a_camera_reads_what_was_drawn() throws Exception {
    var text = "otpauth://totp/Sapa:a%40sapa.test?secret=GEZDGNBVGY3TQOJQ&issuer=Sapa";

    assertThat(read(QrCode.svg(text))).isEqualTo(text);
  }

  @Test
  void more_than_it_holds_is_no_picture() {
    assertThatIllegalArgumentException().isThrownBy(() -> QrCode.svg("a".repeat(5_000)));
  }

  /** Paints the squares as a browser does, and looks at the picture. */
  private static String read(String svg) throws Exception {
    var box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
    assertThat(box.find()).isTrue();
    int side = Integer.parseInt(box.group(1)) * SCALE;
    var pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    var square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
    while (square.find()) {
      for (int i = 0; i < SCALE * SCALE; i++) {
        int x = Integer.parseInt(square.group(1)) * SCALE + i % SCALE;
        int y = Integer.parseInt(square.group(2)) * SCALE + i / SCALE;
        pixels[y * side + x] = 0;
      }
    }
    var picture = new RGBLuminanceSource(side, side, pixels);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new GlobalHistogramBinarizer(picture)))
        .getText();
  }
}
