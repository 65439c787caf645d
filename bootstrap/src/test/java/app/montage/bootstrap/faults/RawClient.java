package app.montage.bootstrap.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that speaks HTTP by the byte, and no better than it is told to. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    RawClient(URI server) {
        try {
            socket = new Socket();
            socket.setReceiveBufferSize(4096);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new java.net.InetSocketAddress(server.getHost(), server.getPort()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String head(String headers) {
        return "POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n" + headers + "\r\n";
    }

    /** Says it, unless nobody listens any more. */
    boolean say(String text) {
        return say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean say(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** All that comes until the server closes; an error where it does not. */
    String hearOut() {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[4096];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) heard.write(buffer, 0, n);
        } catch (SocketTimeoutException stillOpen) {
            throw new AssertionError("The connection is still open", stillOpen);
        } catch (IOException reset) {
            return heard.toString(StandardCharsets.ISO_8859_1);
        }
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
