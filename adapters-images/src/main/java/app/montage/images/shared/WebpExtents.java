package app.montage.images.shared;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * How big the pictures within a WebP are. The file has a size in front, and each of the pictures in it has one of its own, by
 * which they are decoded; nothing makes them the same.
 */
final class WebpExtents {
    private static final int HEADER = 12;
    private static final int PICTURE = fourCc("VP8 ");
    private static final int LOSSLESS_PICTURE = fourCc("VP8L");
    private static final int FRAME = fourCc("ANMF");
    private static final int FRAME_HEADER = 16;
    private static final int SIDE = 0x3FFF; // 14 bits

    private WebpExtents() {}

    static List<Extent> of(byte[] content) throws IOException {
        List<Extent> extents = new ArrayList<>();
        try {
            ByteBuffer chunks =
                    ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).position(HEADER);
            while (chunks.remaining() >= Integer.BYTES * 2) {
                int kind = chunks.getInt();
                int size = chunks.getInt();
                int start = chunks.position();
                if (kind == FRAME) {
                    chunks.position(start + FRAME_HEADER); // its pictures are chunks, too
                } else {
                    if (kind == PICTURE) extents.add(lossy(chunks, start));
                    if (kind == LOSSLESS_PICTURE) extents.add(lossless(chunks, start));
                    chunks.position(next(start, size, chunks.limit()));
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("the WebP is cut off", e);
        }
        return extents;
    }

    /** Chunks begin at even places. The last one may be said to be longer than it is. */
    private static int next(int start, int size, int limit) {
        long next = start + Integer.toUnsignedLong(size) + (size & 1);
        return (int) Math.min(next, limit);
    }

    private static Extent lossy(ByteBuffer chunk, int start) {
        return new Extent(chunk.getShort(start + 6) & SIDE, chunk.getShort(start + 8) & SIDE);
    }

    private static Extent lossless(ByteBuffer chunk, int start) {
        int bits = chunk.getInt(start + 1);
        return new Extent((bits & SIDE) + 1, (bits >>> 14 & SIDE) + 1);
    }

    private static int fourCc(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
