package app.montage.images.account;

import static app.montage.domain.shared.PhotoRefusal.PHOTO_BROKEN;
import static app.montage.domain.shared.PhotoRefusal.PHOTO_NOT_AN_IMAGE;
import static app.montage.domain.shared.PhotoRefusal.PHOTO_TOO_MANY_PIXELS;
import static app.montage.domain.shared.Result.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.StorageFullException;
import app.montage.application.shared.Upload;
import app.montage.domain.account.PhotoSize;
import app.montage.domain.shared.Result;
import app.montage.images.shared.ImageWork;
import app.montage.images.shared.Samples;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ImagePhotoMakerTest {
    private final ImageWork work = new ImageWork(2, Duration.ofMinutes(1));
    private final ImagePhotoMaker maker = new ImagePhotoMaker(work);

    @AfterEach
    void close() {
        work.close();
    }

    private Result<Map<PhotoSize, byte[]>> make(byte[] content) {
        return maker.make(Samples.upload(content));
    }

    private Map<PhotoSize, byte[]> made(byte[] content) {
        return switch (make(content)) {
            case Result.Ok<Map<PhotoSize, byte[]>>(var variants) -> variants;
            case Result.Refused<Map<PhotoSize, byte[]>>(var reason) -> throw new AssertionError(reason.name());
        };
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(jpeg)));
    }

    static Stream<byte[]> goodFiles() throws IOException {
        BufferedImage picture = Samples.picture(900, 600);
        BufferedImage glass = new BufferedImage(300, 500, BufferedImage.TYPE_INT_ARGB);
        return Stream.of(
                Samples.written(picture, "jpeg"),
                Samples.written(picture, "png"),
                Samples.written(glass, "png"),
                Samples.written(Samples.picture(1, 1), "png"),
                Samples.written(Samples.picture(5000, 3000), "png"),
                Samples.written(Samples.picture(9000, 100), "jpeg"),
                Samples.file("cmyk.jpg"),
                Samples.file("lossy.webp"),
                Samples.file("lossless.webp"));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void jpeg_png_and_webp_become_progressive_squares_of_four_sizes(byte[] content) throws IOException {
        Map<PhotoSize, byte[]> variants = made(content);
        assertThat(variants).containsOnlyKeys(PhotoSize.values());
        for (Map.Entry<PhotoSize, byte[]> variant : variants.entrySet()) {
            BufferedImage square = read(variant.getValue());
            assertThat(square.getWidth()).isEqualTo(variant.getKey().pixels());
            assertThat(square.getHeight()).isEqualTo(variant.getKey().pixels());
            assertThat(isProgressive(variant.getValue())).isTrue();
        }
    }

    /** The frame of a progressive JPEG begins with FFC2, of others with FFC0. */
    private static boolean isProgressive(byte[] jpeg) {
        return new String(jpeg, ISO_8859_1).contains("\u00ff\u00c2");
    }

    @Test
    void nothing_that_a_file_tells_is_kept() throws IOException {
        byte[] told = Samples.held(Samples.picture(300, 300), 1);
        assertThat(new String(told, ISO_8859_1)).contains("Exif", Samples.PLACE);
        made(told).values().forEach(it -> assertThat(new String(it, ISO_8859_1)).doesNotContain("Exif", "51.5"));
    }

    /** Where the red quarter, which is upper left in the file, must be seen: the eight ways to hold a camera. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void photos_are_upright(int orientation, int right, int down) throws IOException {
        BufferedImage photo = read(Objects.requireNonNull(
                made(Samples.held(Samples.picture(400, 400), orientation)).get(PhotoSize.LARGE)));
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                Color color = new Color(photo.getRGB(128 + 256 * x, 128 + 256 * y));
                boolean isRed = color.getRed() > color.getBlue();
                assertThat(isRed).as("%d, %d", x, y).isEqualTo(x == right && y == down);
            }
        }
    }

    @Test
    void the_square_is_where_there_is_something_to_see() {
        BufferedImage wide = new BufferedImage(1200, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = wide.createGraphics();
        for (int i = 0; i < 10; i++) graphics.fillRect(850 + i * 30, 0, 15, 400);
        graphics.dispose();
        assertThat(Crop.of(wide).x).isBetween(700, 800);
        assertThat(Crop.of(new BufferedImage(400, 1000, BufferedImage.TYPE_INT_RGB)).y)
                .isBetween(280, 320);
    }

    static Stream<byte[]> otherFiles() throws IOException {
        byte[] jpeg = Samples.written(Samples.picture(10, 10), "jpeg");
        return Stream.of(
                new byte[0],
                new byte[] {(byte) 0xFF},
                "just words".getBytes(UTF_8),
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".getBytes(UTF_8),
                "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\nfile:///etc/passwd\n".getBytes(UTF_8),
                "ffconcat version 1.0\nfile /etc/passwd\n".getBytes(UTF_8),
                "push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://example.org/|ls)'".getBytes(UTF_8),
                "%PDF-1.7 a document".getBytes(UTF_8),
                "PK\u0003\u0004 an archive".getBytes(UTF_8),
                joined("<html><script>alert(1)</script>".getBytes(UTF_8), jpeg),
                Samples.written(Samples.picture(10, 10), "gif"),
                Samples.written(Samples.picture(10, 10), "bmp"));
    }

    @ParameterizedTest
    @MethodSource("otherFiles")
    void what_is_none_of_these_is_refused_whatever_it_is_called(byte[] content) {
        assertThat(make(content)).isEqualTo(refused(PHOTO_NOT_AN_IMAGE));
    }

    /** Pixels tell nothing but pixels, whatever stood around them. */
    @Test
    void what_is_an_image_and_something_else_becomes_an_image_alone() throws IOException {
        byte[] script = "<script>alert(1)</script>PK\u0003\u0004 an archive".getBytes(UTF_8);
        for (String format : List.of("jpeg", "png")) {
            byte[] both = joined(Samples.written(Samples.picture(50, 50), format), script);
            made(both)
                    .values()
                    .forEach(it -> assertThat(new String(it, ISO_8859_1)).doesNotContain("script", "archive"));
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    static Stream<byte[]> bombs() throws IOException {
        return Stream.of(
                Samples.pngOf(50_000, 50_000),
                Samples.pngOf(Integer.MAX_VALUE, 1),
                Samples.pngOf(16_385, 10),
                Samples.pngOf(5_001, 5_000),
                Samples.webpThatLies());
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void what_has_too_many_pixels_is_refused_before_it_is_decoded(byte[] bomb) {
        assertThat(make(bomb)).isEqualTo(refused(PHOTO_TOO_MANY_PIXELS));
    }

    /** 40 texts of 25 MB each: a thousand times the size of the file. */
    @Test
    void texts_in_a_png_are_not_unpacked() throws IOException {
        assertThat(made(Samples.pngWithTexts(Samples.picture(100, 100), 40, 25_000_000)))
                .hasSize(4);
    }

    static Stream<byte[]> brokenFiles() throws IOException {
        byte[] png = Samples.written(Samples.picture(300, 300), "png");
        byte[] webp = Samples.file("lossy.webp");
        return Stream.of(
                Arrays.copyOf(png, 60),
                Arrays.copyOf(png, 20),
                Arrays.copyOf(webp, 25),
                Samples.pngOf(0, 10),
                Samples.pngOf(1000, 1000),
                Arrays.copyOf(Samples.written(Samples.picture(300, 300), "jpeg"), 30));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void what_is_broken_is_refused(byte[] broken) {
        assertThat(make(broken)).isEqualTo(refused(PHOTO_BROKEN));
    }

    @Test
    void twenty_at_once_wait_for_their_turn() throws IOException {
        byte[] big = Samples.written(Samples.picture(4000, 3000), "jpeg");
        assertThat(IntStream.range(0, 20).parallel().mapToObj(i -> made(big)).toList())
                .allSatisfy(it -> assertThat(it).hasSize(4));
    }

    @Test
    void an_upload_that_found_no_room_is_told_as_such() {
        assertThatThrownBy(() -> maker.make(new Upload() {
                    @Override
                    public long size() {
                        return 1;
                    }

                    @Override
                    public InputStream open() {
                        throw new StorageFullException(new IOException("full"));
                    }
                }))
                .isInstanceOf(StorageFullException.class);
    }
}
