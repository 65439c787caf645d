package app.montage.graphql.transport;

import graphql.ExecutionResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Flux;

/** The events of a subscription as the text that a browser's EventSource reads, with a word now and then to keep it open. */
final class EventStream implements Publisher<byte[]> {
    private static final long HEARTBEAT = Duration.ofSeconds(15).toMillis();
    private static final byte[] ALIVE = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] COMPLETE = "event: complete\ndata:\n\n".getBytes(StandardCharsets.UTF_8);

    private final Events events;
    private final Function<ExecutionResult, Answer> answer;
    private final CorrelationId correlation;
    private final long began = System.nanoTime();
    private final @Nullable Duration life;

    /** @param life after which the reader's token has expired, and with it the stream; null where it does not */
    EventStream(
            Events events,
            Function<ExecutionResult, Answer> answer,
            CorrelationId correlation,
            @Nullable Duration life) {
        this.events = events;
        this.answer = answer;
        this.correlation = correlation;
        this.life = life;
    }

    /** One answer, and the end. */
    static Publisher<byte[]> of(Answer only) {
        return Flux.fromIterable(List.of(event(only), COMPLETE));
    }

    static Publisher<byte[]> plain(byte[] whole) {
        return Flux.just(whole);
    }

    @Override
    public void subscribe(Subscriber<? super byte[]> reader) {
        Sending sending = new Sending(reader);
        reader.onSubscribe(sending);
        Thread.ofVirtual().name("graphql-sse").start(sending);
    }

    private static byte[] event(Answer answer) {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes("event: next\ndata: ".getBytes(StandardCharsets.UTF_8));
        event.writeBytes(ResponseWriter.bytes(answer)); // JSON has no line ends of its own
        event.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        return event.toByteArray();
    }

    /** Takes events and sends them as far as they are read, on a virtual thread. */
    private final class Sending implements Subscription, Runnable {
        private final Subscriber<? super byte[]> reader;
        private final Semaphore wanted = new Semaphore(0);
        private volatile boolean cancelled;

        Sending(Subscriber<? super byte[]> reader) {
            this.reader = reader;
        }

        @Override
        public void run() {
            try (events) {
                reader.onNext(taken(ALIVE)); // the headers go out with the first byte
                for (byte[] next = next(); next != null && !cancelled; next = next()) {
                    reader.onNext(taken(next));
                }
                end();
            } catch (InvalidTokenException _) {
                refuse();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void end() throws InterruptedException {
            if (!cancelled) {
                reader.onNext(taken(COMPLETE));
                reader.onComplete();
            }
        }

        /** The reader's session has ended meanwhile. */
        private void refuse() {
            try {
                reader.onNext(taken(event(Answer.refused(InvalidTokenException.FAULT))));
                end();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private byte[] taken(byte[] bytes) throws InterruptedException {
            wanted.acquire();
            return bytes;
        }

        private byte @Nullable [] next() throws InterruptedException {
            long left = life == null
                    ? HEARTBEAT
                    : life.minusNanos(System.nanoTime() - began).toMillis();
            if (left <= 0) {
                return null;
            }
            return switch (events.next(Math.min(HEARTBEAT, left))) {
                case Events.Next(var result) -> event(answer.apply(result));
                case Events.Silence() -> ALIVE;
                case Events.End(var problem) ->
                    problem == null ? null : event(Answer.refused(Faults.of(problem, correlation)));
            };
        }

        @Override
        public void request(long n) {
            wanted.release((int) Math.min(n, 1 << 20));
        }

        @Override
        public void cancel() {
            cancelled = true;
            events.close();
            wanted.release();
        }
    }
}
