package app.montage.graphql.transport;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Counts from 1 to a number, as fast as it is asked to; or says nothing at all until it is given up. */
final class Ticks implements Publisher<Integer> {
    static final AtomicInteger CANCELLED = new AtomicInteger();
    static final AtomicInteger OPEN = new AtomicInteger();
    static final AtomicLong REQUESTED = new AtomicLong();

    private final int to;

    Ticks(int to) {
        this.to = to;
    }

    static Ticks never() {
        return new Ticks(-1);
    }

    @Override
    public void subscribe(Subscriber<? super Integer> subscriber) {
        OPEN.incrementAndGet();
        subscriber.onSubscribe(new Subscription() {
            private int at;
            private boolean over;

            @Override
            public void request(long n) {
                REQUESTED.addAndGet(n);
                if (to < 0 || over) {
                    return;
                }
                if (at < to) {
                    subscriber.onNext(++at);
                } else {
                    over = true;
                    subscriber.onComplete();
                }
            }

            @Override
            public void cancel() {
                over = true;
                CANCELLED.incrementAndGet();
            }
        });
    }
}
