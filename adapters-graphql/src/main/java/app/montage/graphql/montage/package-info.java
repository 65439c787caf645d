/** Montages in GraphQL. */
@NullMarked
package app.montage.graphql.montage;

import org.jspecify.annotations.NullMarked;
