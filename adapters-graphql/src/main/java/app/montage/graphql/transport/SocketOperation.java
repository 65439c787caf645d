package app.montage.graphql.transport;

import graphql.language.OperationDefinition.Operation;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a client asked for under one id of its socket, from its message until the last answer, on a virtual thread. */
final class SocketOperation implements Runnable {
    private static final long FOREVER = Long.MAX_VALUE;

    private final Socket socket;
    private final String id;
    private final GraphqlRequest request;
    private final Caller caller;
    private final Operations operations;
    private final CorrelationId correlation = CorrelationId.fresh();
    private @Nullable Events events;
    private boolean cancelled;

    SocketOperation(Socket socket, String id, GraphqlRequest request, Caller caller, Operations operations) {
        this.socket = socket;
        this.id = id;
        this.request = request;
        this.caller = caller.with(correlation);
        this.operations = operations;
    }

    @Override
    public void run() {
        try {
            switch (operations.prepare(request, caller)) {
                case Operations.Refused(Answer answer) -> refuse(answer);
                case Operations.Ready ready when ready.kind() == Operation.SUBSCRIPTION -> subscribe(ready);
                case Operations.Ready ready -> once(operations.run(ready, caller, correlation));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (InvalidTokenException _) {
            socket.close(SocketClose.FORBIDDEN);
        } catch (RuntimeException e) {
            sayLast(Answer.refused(Faults.of(e, correlation)));
        } finally {
            free();
        }
    }

    private void once(Answer answer) throws InterruptedException {
        if (answer.kind() != Answer.Kind.EXECUTED) {
            refuse(answer);
        } else if (say("next", answer)) {
            complete();
        }
    }

    private void subscribe(Operations.Ready ready) throws InterruptedException {
        switch (operations.begin(ready, caller, correlation)) {
            case Operations.Refused(Answer answer) -> refuse(answer);
            case Operations.Stream(Events all) -> {
                try (all) {
                    if (keep(all)) {
                        pass(all, ready);
                    }
                }
            }
        }
    }

    private void pass(Events all, Operations.Ready ready) throws InterruptedException {
        while (true) {
            switch (all.next(FOREVER)) {
                case Events.Next(var result) -> {
                    if (isCancelled() || !say("next", operations.event(result, ready, caller, correlation))) {
                        return;
                    }
                }
                case Events.End(var problem) -> {
                    if (problem != null) {
                        refuse(Answer.refused(Faults.of(problem, correlation)));
                    } else {
                        complete();
                    }
                    return;
                }
                case Events.Silence() -> {}
            }
        }
    }

    private boolean say(String type, Answer answer) throws InterruptedException {
        return !isCancelled()
                && socket.sendAndWait(new String(ResponseWriter.message(id, type, answer), StandardCharsets.UTF_8));
    }

    private void sayLast(Answer answer) {
        free();
        if (!isCancelled()) {
            socket.send(new String(ResponseWriter.message(id, "error", answer), StandardCharsets.UTF_8));
        }
    }

    private void refuse(Answer answer) throws InterruptedException {
        free();
        say("error", answer);
    }

    /** The id is free before the client hears that this is over, since it may use it again at once. */
    private void free() {
        socket.operations().remove(id, this);
    }

    private void complete() throws InterruptedException {
        if (!isCancelled()) {
            free();
            socket.sendAndWait(new String(ResponseWriter.complete(id), StandardCharsets.UTF_8));
        }
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    private synchronized boolean keep(Events all) {
        events = all;
        return !cancelled;
    }

    /** The client has lost interest, or is gone. */
    void cancel() {
        Events all;
        synchronized (this) {
            cancelled = true;
            all = events;
        }
        if (all != null) {
            all.close();
        }
    }
}
