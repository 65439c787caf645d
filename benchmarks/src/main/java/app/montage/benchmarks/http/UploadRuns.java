package app.montage.benchmarks.http;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import javax.imageio.ImageIO;

/**
 * Many who send photos at once: what they send lies on the disk, and must take no memory by its size. So the same photo comes as it
 * is, and blown up to the largest that is taken, each to a server of its own.
 */
record UploadRuns(Postgres postgres, Options options, Report report) {
    private static final int LONGER = 2;
    private static final int CLIENTS = 32;
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int SIDE = 800;
    private static final String HEAP = "-Xmx256m";

    /** @param before resident memory before the first came, in MiB, and {@code peak} at its highest */
    private record Memory(long before, long peak, String heard) {
        @Override
        public String toString() {
            return peak + " MiB (" + before + " before; " + heard + ")";
        }
    }

    void sideBySide() throws SQLException, IOException {
        byte[] photo = photo();
        List<String> people = postgres.column("SELECT id FROM account.users ORDER BY username LIMIT " + CLIENTS);
        Memory small = memory(people, photo);
        Memory large = memory(people, Arrays.copyOf(photo, LARGEST));
        report.most(
                "32 send photos of 5 MiB at once, 256 MiB heap: resident memory at its highest × that of small ones",
                (double) large.peak / small.peak,
                1.25,
                1.1,
                large + " ÷ " + small);
    }

    /** As drawn by hand; what follows a photo's end is passed over. */
    private static byte[] photo() throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        for (int i = 0; i < SIDE; i += 10) {
            pen.setColor(Color.getHSBColor((float) i / SIDE, 1, 1));
            pen.drawLine(i, 0, SIDE - i, SIDE);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private Memory memory(List<String> people, byte[] photo) throws IOException {
        Duration time = Duration.ofSeconds((long) LONGER * options.seconds());
        try (Server server = Server.start(postgres, HEAP, "-Dgraphql.limits.points=0", "-Dimages.patience=60s");
                Throng throng = new Throng(time)) {
            long before = server.child().residentMebibytes();
            Queue<Throng.Heard> heard = throng.of(
                    CLIENTS,
                    i -> {
                        HttpRequest upload = Throng.upload(server.child().port(), Bearer.of(people.get(i)), photo);
                        return () -> upload;
                    },
                    Duration.ZERO);
            throng.await();
            check(heard);
            long bytes = ((long) heard.size() * photo.length) >> 20;
            String told = String.format(Locale.ROOT, "%d photos of %d MiB together", heard.size(), bytes);
            Memory memory = new Memory(before, server.child().peakMebibytes(), told);
            System.out.println("  uploads: " + memory);
            return memory;
        }
    }

    private static void check(Queue<Throng.Heard> heard) {
        for (Throng.Heard it : heard)
            if (!it.body().contains("\"variants\""))
                throw new IllegalStateException("Not taken: " + it.status() + " " + it.body());
    }
}
