package app.montage.graphql.transport;

import graphql.ExecutionResult;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * The events of one subscription, taken one by one by the virtual thread that sends them: the next one is asked for when
 * the last one is on its way, so that a slow reader slows its source and nothing piles up in between.
 */
final class Events implements AutoCloseable {
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private @Nullable Subscription upstream;
    private boolean asked;
    private boolean closed;

    /** What may come: an event, silence for the time being, or an end, which may have a reason. */
    sealed interface Signal {}

    record Next(ExecutionResult result) implements Signal {}

    record Silence() implements Signal {}

    record End(@Nullable Throwable problem) implements Signal {}

    Events(Publisher<ExecutionResult> publisher) {
        publisher.subscribe(new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscribed(subscription);
            }

            @Override
            public void onNext(ExecutionResult result) {
                signals.add(new Next(result));
            }

            @Override
            public void onError(Throwable problem) {
                signals.add(new End(problem));
            }

            @Override
            public void onComplete() {
                signals.add(new End(null));
            }
        });
    }

    private synchronized void subscribed(Subscription subscription) {
        upstream = subscription;
        if (closed) {
            subscription.cancel();
        }
    }

    /** Waits for what comes next, but no longer than that. */
    Signal next(long millis) throws InterruptedException {
        Subscription source = source();
        if (!asked && source != null) {
            asked = true;
            source.request(1);
        }
        Signal signal = signals.poll(millis, TimeUnit.MILLISECONDS);
        if (signal instanceof Next) {
            asked = false;
        }
        return signal == null ? new Silence() : signal;
    }

    private synchronized @Nullable Subscription source() {
        return upstream;
    }

    /** Nobody wants them any more: whoever waits for them hears of an end, and their source is told. */
    @Override
    public void close() {
        Subscription source;
        synchronized (this) {
            source = closed ? null : upstream;
            closed = true;
        }
        if (source != null) {
            source.cancel();
        }
        signals.add(new End(null));
    }
}
