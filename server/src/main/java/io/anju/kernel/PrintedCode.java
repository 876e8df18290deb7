package io.anju.kernel;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a QR code that a phone's camera opens, for {@link WrittenPaper}. See docs/decisions/0032-codes-on-paper-by-zxing.md. */
public final class PrintedCode {

    /** So that a printer does not blur one into the other. */
    private static final int DOTS_A_MODULE = 8;

    private static final int WHITE = 0xffffff;
    private static final Map<EncodeHintType, Object> READABLE_WHEN_SMUDGED =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);

    private PrintedCode() {}

    /** As a {@code data:} URI of a picture. */
    public static String of(String address) {
        try {
            var modules = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, READABLE_WHEN_SMUDGED);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(drawn(modules), "png", bytes);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Cannot be a code: " + address, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage drawn(BitMatrix modules) {
        int side = modules.getWidth() * DOTS_A_MODULE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, modules.get(x / DOTS_A_MODULE, y / DOTS_A_MODULE) ? 0 : WHITE);
            }
        }
        return picture;
    }
}
