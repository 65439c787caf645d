package app.montage.benchmarks.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;

/** Answers the same bytes to everything. */
final class FixedFloor {
    private FixedFloor() {}

    public static void main(String[] args) throws InterruptedException {
        byte[] bytes = new byte[Integer.parseInt(args[0])];
        Arrays.fill(bytes, (byte) ' ');
        ByteBuf answer = Unpooled.unreleasableBuffer(Unpooled.directBuffer().writeBytes(bytes));
        BareNetty.serve((channel, request) -> BareNetty.answer(channel, answer.duplicate()));
    }
}
