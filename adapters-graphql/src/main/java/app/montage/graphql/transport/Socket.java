package app.montage.graphql.transport;

import app.montage.application.shared.Origin;
import io.micronaut.http.MediaType;
import io.micronaut.scheduling.TaskScheduler;
import io.micronaut.websocket.WebSocketSession;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One client's socket: who it is, what it has going on, and what is due on it. */
final class Socket {
    static final String PROTOCOL = "graphql-transport-ws";

    private static final Duration INIT = Duration.ofSeconds(10);
    private static final int UNREAD = 100;
    private static final int UNANSWERED = 3;

    private final WebSocketSession session;
    private final TaskScheduler clock;
    private final @Nullable String authorization;
    private final Origin origin;
    private final Map<String, SocketOperation> operations = new ConcurrentHashMap<>();
    private final AtomicInteger unread = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private @Nullable ScheduledFuture<?> due;
    private @Nullable Caller caller;
    private boolean over;

    Socket(WebSocketSession session, TaskScheduler clock, @Nullable String authorization, Origin origin) {
        this.session = session;
        this.clock = clock;
        this.authorization = authorization;
        this.origin = origin;
    }

    /** The Authorization header of the request that opened the socket. */
    @Nullable
    String authorization() {
        return authorization;
    }

    /** Where the request came from that opened the socket. */
    Origin origin() {
        return origin;
    }

    Map<String, SocketOperation> operations() {
        return operations;
    }

    synchronized @Nullable Caller caller() {
        return caller;
    }

    void awaitInit() {
        closeAfter(INIT, SocketClose.INIT_TIMEOUT);
    }

    /** From here on the client is known, until its token expires. */
    synchronized void welcome(Caller known, @Nullable Duration left) {
        caller = known;
        if (due != null) {
            due.cancel(false);
        }
        if (left != null) {
            closeAfter(left, SocketClose.EXPIRED);
        }
    }

    private synchronized void closeAfter(Duration time, SocketClose reason) {
        if (!over) {
            due = clock.schedule(time, () -> close(reason));
        }
    }

    void ping() {
        if (caller() != null) {
            if (unanswered.incrementAndGet() > UNANSWERED) {
                close(SocketClose.SILENT);
            } else {
                send("{\"type\":\"ping\"}");
            }
        }
    }

    void alive() {
        unanswered.set(0);
    }

    /** Sends without waiting; who lets too much of that lie unread is not talked to any more. */
    void send(String text) {
        if (unread.incrementAndGet() > UNREAD) {
            close(SocketClose.SLOW);
            return;
        }
        session.sendAsync(text, MediaType.APPLICATION_JSON_TYPE).whenComplete((_, _) -> unread.decrementAndGet());
    }

    /** Sends, and comes back when it is on its way; false where the socket is gone. */
    boolean sendAndWait(String text) throws InterruptedException {
        try {
            session.sendAsync(text, MediaType.APPLICATION_JSON_TYPE).get();
            return true;
        } catch (ExecutionException _) {
            return false;
        }
    }

    void close(SocketClose reason) {
        closed();
        session.close(reason.reason());
    }

    /** Ends all that is going on; the socket may be gone already. */
    void closed() {
        synchronized (this) {
            over = true;
            if (due != null) {
                due.cancel(false);
            }
        }
        operations.values().forEach(SocketOperation::cancel);
    }

    synchronized boolean isOver() {
        return over;
    }
}
