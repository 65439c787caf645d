package app.montage.graphql.shared;

import app.montage.application.shared.Page;

/** A page of a list as a Relay connection. What is not asked for is not made. */
public interface Connected<T> {
    Page<T> page();

    String cursor(T node);

    /** Counts all that the viewer may see, on all pages. */
    int totalCount();
}
