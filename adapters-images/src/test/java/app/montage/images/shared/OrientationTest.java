package app.montage.images.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OrientationTest {
    @Test
    void a_webp_says_how_it_was_held_as_well() throws IOException {
        assertThat(Orientation.of(ImageKind.WEBP, Samples.file("lossy.webp"))).isEqualTo(6);
    }
}
