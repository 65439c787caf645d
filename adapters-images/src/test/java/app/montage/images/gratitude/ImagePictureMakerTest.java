package app.montage.images.gratitude;

import static app.montage.domain.shared.PhotoRefusal.PHOTO_NOT_AN_IMAGE;
import static app.montage.domain.shared.PhotoRefusal.PHOTO_TOO_MANY_PIXELS;
import static app.montage.domain.shared.Result.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.gratitude.PictureMaker.Made;
import app.montage.domain.shared.Result;
import app.montage.images.shared.ImageWork;
import app.montage.images.shared.Samples;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePictureMakerTest {
    private final ImageWork work = new ImageWork(2, Duration.ofMinutes(1));
    private final ImagePictureMaker maker = new ImagePictureMaker(work);

    @AfterEach
    void close() {
        work.close();
    }

    private Made made(byte[] content) {
        return switch (maker.make(Samples.upload(content))) {
            case Result.Ok<Made>(Made made) -> made;
            case Result.Refused<Made>(var reason) -> throw new AssertionError(reason.name());
        };
    }

    @ParameterizedTest
    @CsvSource({"900,600,900,600", "5000,3000,2048,1229", "1,1,1,1", "9000,100,2048,23", "3000,3000,2048,2048"})
    void the_whole_picture_is_shown_and_no_bigger_than_it_need_be(int width, int height, int w, int h)
            throws IOException {
        Made made = made(Samples.written(Samples.picture(width, height), "png"));
        BufferedImage picture = read(made);
        assertThat(made.width().value()).isEqualTo(picture.getWidth()).isEqualTo(w);
        assertThat(made.height().value()).isEqualTo(picture.getHeight()).isEqualTo(h);
    }

    @Test
    void nothing_that_a_file_tells_is_kept() throws IOException {
        byte[] told = Samples.held(Samples.picture(300, 300), 1);
        assertThat(new String(told, ISO_8859_1)).contains("Exif", Samples.PLACE);
        assertThat(new String(made(told).jpeg(), ISO_8859_1)).doesNotContain("Exif", "51.5");
    }

    /** Where the red quarter, which is upper left in the file, must be seen: the eight ways to hold a camera. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void pictures_are_upright(int orientation, int right, int down) throws IOException {
        BufferedImage picture = read(made(Samples.held(Samples.picture(400, 200), orientation)));
        boolean isTurned = orientation > 4;
        assertThat(picture.getWidth()).isEqualTo(isTurned ? 200 : 400);
        assertThat(picture.getHeight()).isEqualTo(isTurned ? 400 : 200);
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                Color color = new Color(
                        picture.getRGB(picture.getWidth() / 4 * (1 + 2 * x), picture.getHeight() / 4 * (1 + 2 * y)));
                boolean isRed = color.getRed() > color.getBlue();
                assertThat(isRed).as("%d, %d", x, y).isEqualTo(x == right && y == down);
            }
        }
    }

    @Test
    void what_is_no_image_or_unpacks_to_too_much_is_refused() throws IOException {
        assertThat(maker.make(Samples.upload(new byte[] {1, 2, 3}))).isEqualTo(refused(PHOTO_NOT_AN_IMAGE));
        assertThat(maker.make(Samples.upload(Samples.pngOf(20_000, 20_000)))).isEqualTo(refused(PHOTO_TOO_MANY_PIXELS));
    }

    private static BufferedImage read(Made made) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(made.jpeg())));
    }
}
