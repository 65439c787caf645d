/**
 * How GraphQL travels: over HTTP, WebSocket and server-sent events; who asks, what is too much to ask, and how it is said
 * when something goes wrong. Knows no context and no field.
 */
@NullMarked
package app.montage.graphql.transport;

import org.jspecify.annotations.NullMarked;
