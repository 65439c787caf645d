package app.montage.graphql.transport;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How much one may ask for, and how much is done at once. The defaults are what we publish.
 *
 * @param bodyBytes of a request over HTTP, or of a message over a WebSocket
 * @param jsonDepth how deep the JSON of a request may nest
 * @param jsonScalar characters of a text in the variables
 * @param inputList entries of a list, in the document or in the variables
 * @param document characters of a document
 * @param tokens of a document, comments aside
 * @param literal characters of a text, number or name in a document
 * @param nesting brackets within brackets of a document
 * @param depth fields within fields, where a connection costs two: {@code edges} is free
 * @param aliases of a document, with its fragments expanded, as the next three
 * @param cost things that a request may bring, were every page of every list full
 * @param page entries of the biggest page, which its reader enforces, and of a page without {@code first} or {@code last}
 * @param executionTime after which a request is given up
 * @param concurrent executions at once, and of the dearest only four; the rest wait for {@code patience}, then are told to come back later
 * @param waiting executions that wait for a place; there is no patience for more
 * @param points that one person, or one network of those who are not signed in, may spend {@code pointsWithin} a time; 0: any
 * @param searches for people that one of them may make {@code searchesWithin} a time; 0: any
 * @param documents characters of all documents that are kept parsed
 * @param subscriptions of one socket at once
 * @param sockets that are open at once
 * @param uploadBytes of a file that comes with a request
 * @param files that come with a request
 * @param uploads requests with files that are read at once
 */
@ConfigurationProperties("graphql.limits")
public record GraphqlLimits(
        @Bindable(defaultValue = "262144") int bodyBytes,
        @Bindable(defaultValue = "32") int jsonDepth,
        @Bindable(defaultValue = "65536") int jsonScalar,
        @Bindable(defaultValue = "250") int inputList,
        @Bindable(defaultValue = "65536") int document,
        @Bindable(defaultValue = "4000") int tokens,
        @Bindable(defaultValue = "10000") int literal,
        @Bindable(defaultValue = "100") int nesting,
        @Bindable(defaultValue = "15") int depth,
        @Bindable(defaultValue = "30") int aliases,
        @Bindable(defaultValue = "50") int directives,
        @Bindable(defaultValue = "20") int rootFields,
        @Bindable(defaultValue = "1000") int fields,
        @Bindable(defaultValue = "10000") long cost,
        @Bindable(defaultValue = "100") int page,
        @Bindable(defaultValue = "20") int defaultPage,
        @Bindable(defaultValue = "5s") Duration executionTime,
        @Bindable(defaultValue = "64") int concurrent,
        @Bindable(defaultValue = "1s") Duration patience,
        @Bindable(defaultValue = "256") int waiting,
        @Bindable(defaultValue = "1000") long points,
        @Bindable(defaultValue = "1m") Duration pointsWithin,
        @Bindable(defaultValue = "30") long searches,
        @Bindable(defaultValue = "1m") Duration searchesWithin,
        @Bindable(defaultValue = "2000000") long documents,
        @Bindable(defaultValue = "20") int subscriptions,
        @Bindable(defaultValue = "2000") int sockets,
        @Bindable(defaultValue = "5242880") int uploadBytes,
        @Bindable(defaultValue = "10") int files,
        @Bindable(defaultValue = "64") int uploads) {}
