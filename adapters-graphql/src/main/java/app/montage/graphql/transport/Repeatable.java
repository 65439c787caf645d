package app.montage.graphql.transport;

/**
 * A field that follows from its object and its arguments alone. What it reads beyond that, it tells the request's
 * {@link Basis}, or spoils it. Where all fields of a query are like this, its answer may be given again.
 */
public interface Repeatable {}
