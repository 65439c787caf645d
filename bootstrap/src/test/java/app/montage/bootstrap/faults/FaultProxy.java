package app.montage.bootstrap.faults;

import app.montage.bootstrap.database.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Stands on the way to PostgreSQL, and does to what passes whatever networks do. */
final class FaultProxy implements AutoCloseable {
    private final Database database;
    private final InetSocketAddress behind;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private volatile Answers answers = Answers.AS_THEY_COME;

    private FaultProxy(Database database) throws IOException {
        this.database = database;
        URI address = URI.create(database.url().substring("jdbc:".length()));
        behind = new InetSocketAddress(address.getHost(), address.getPort());
        door = open(0);
    }

    static FaultProxy to(Database database) {
        try {
            return new FaultProxy(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database, by way of here. */
    Database database() {
        String url = database.url().replaceFirst("//[^/]+/", "//localhost:" + door.getLocalPort() + "/");
        return new Database(url, database.username(), database.password());
    }

    /** What becomes of answers on their way back. */
    void answers(Answers from) {
        answers = from;
    }

    /** Open connections stay open, but nothing passes any more; new ones are fine, as when a firewall forgot the old. */
    void orphanAll() {
        lines.forEach(it -> it.orphaned = true);
    }

    void resetAll() {
        lines.forEach(Line::reset);
    }

    /** Lets nobody in any more; who is in stays. */
    void refuse() throws IOException {
        door.close();
    }

    void admit() throws IOException {
        door = open(door.getLocalPort());
    }

    private ServerSocket open(int port) throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofPlatform().daemon().start(() -> accept(opened));
        return opened;
    }

    private void accept(ServerSocket from) {
        while (true) {
            try {
                new Line(from.accept(), new Socket(behind.getAddress(), behind.getPort())).start();
            } catch (IOException closed) {
                if (from.isClosed()) return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        resetAll();
    }

    /** What becomes of a piece of an answer. */
    interface Answers {
        Answers AS_THEY_COME = (piece, to) -> to.write(piece);

        /** Late by anything between the two. */
        static Answers late(long fromMillis, long toMillis) {
            return (piece, to) -> {
                Thread.sleep(ThreadLocalRandom.current().nextLong(fromMillis, toMillis));
                to.write(piece);
            };
        }

        /** A few bytes at a time. */
        static Answers dribbling(int bytes) {
            return (piece, to) -> {
                for (int i = 0; i < piece.length; i += bytes) {
                    Thread.sleep(1);
                    to.write(piece, i, Math.min(bytes, piece.length - i));
                }
            };
        }

        /** The line breaks when the server has committed and says so. */
        static Answers losingCommits() {
            return (piece, to) -> {
                if (new String(piece, StandardCharsets.ISO_8859_1).contains("COMMIT\0"))
                    throw new IOException("lost on the way");
                to.write(piece);
            };
        }

        void pass(byte[] piece, OutputStream to) throws IOException, InterruptedException;
    }

    private final class Line {
        private final Socket client;
        private final Socket server;
        private volatile boolean orphaned;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() throws IOException {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            lines.add(this);
            Thread.ofPlatform().daemon().start(() -> pump(client, server, Answers.AS_THEY_COME));
            Thread.ofPlatform().daemon().start(() -> pump(server, client, (piece, to) -> answers.pass(piece, to)));
        }

        private void pump(Socket from, Socket to, Answers way) {
            byte[] buffer = new byte[8192];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer))
                    if (!orphaned) way.pass(Arrays.copyOf(buffer, n), out);
            } catch (IOException | InterruptedException broken) {
                reset();
            } finally {
                lines.remove(this);
            }
        }

        /** Both ends hear that the connection is no more; there is no goodbye. */
        void reset() {
            for (Socket end : new Socket[] {client, server})
                try (end) {
                    end.setSoLinger(true, 0);
                } catch (IOException gone) {
                    continue;
                }
        }
    }
}
