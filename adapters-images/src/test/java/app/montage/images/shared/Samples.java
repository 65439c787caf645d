package app.montage.images.shared;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.montage.application.shared.Upload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files that people might send. */
public final class Samples {
    /** What EXIF would tell of where a photo was taken. */
    public static final String PLACE = "51.5007 N, 0.1246 W";

    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int JPEG_START = 2;

    private Samples() {}

    public static Upload upload(byte[] content) {
        return new Upload() {
            @Override
            public long size() {
                return content.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    public static byte[] file(String name) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream("/images/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** Its upper left quarter is red, the rest blue. */
    public static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return picture;
    }

    public static byte[] written(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** A JPEG that says how the camera was held, and where. */
    public static byte[] held(BufferedImage picture, int orientation) throws IOException {
        byte[] plain = written(picture, "jpeg");
        byte[] exif = exif(orientation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, JPEG_START);
        DataOutputStream segment = new DataOutputStream(out);
        segment.writeShort(0xFFE1);
        segment.writeShort(exif.length + 2);
        segment.write(exif);
        out.write(plain, JPEG_START, plain.length - JPEG_START);
        return out.toByteArray();
    }

    private static byte[] exif(int orientation) {
        byte[] place = PLACE.getBytes(ISO_8859_1);
        int entries = 2;
        int after = 8 + 2 + entries * 12 + 4;
        ByteBuffer exif = ByteBuffer.allocate(6 + after + place.length).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8);
        exif.putShort((short) entries);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(place.length).putInt(after);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return exif.putInt(0).put(place).array();
    }

    /** A PNG that says how big it is, and has nothing but some zeros in it. */
    public static byte[] pngOf(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(PNG_MARK);
        chunk(out, "IHDR", header(width, height));
        chunk(out, "IDAT", deflated(1000));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
    }

    /** A small PNG with texts that unpack to much more than fits into memory. */
    public static byte[] pngWithTexts(BufferedImage picture, int texts, int eachOf) throws IOException {
        byte[] plain = written(picture, "png");
        int start = PNG_MARK.length + 25; // behind its header
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, start);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("Comment\0\0".getBytes(ISO_8859_1));
        text.write(deflated(eachOf));
        for (int i = 0; i < texts; i++) chunk(out, "zTXt", text.toByteArray());
        out.write(plain, start, plain.length - start);
        return out.toByteArray();
    }

    private static byte[] deflated(int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(new byte[zeros]);
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String name, byte[] content) throws IOException {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.write(name.getBytes(ISO_8859_1));
        named.write(content);
        CRC32 sum = new CRC32();
        sum.update(named.toByteArray());
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(content.length);
        out.write(named.toByteArray());
        out.writeInt((int) sum.getValue());
    }

    /** A WebP of a small canvas whose picture says of itself that it is as big as there can be. */
    public static byte[] webpThatLies() throws IOException {
        byte[] webp = file("lossy.webp");
        String text = new String(webp, ISO_8859_1);
        int picture = text.indexOf("VP8 ") + 8;
        ByteBuffer.wrap(webp)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(picture + 6, (short) 0x3FFF)
                .putShort(picture + 8, (short) 0x3FFF);
        return webp;
    }
}
