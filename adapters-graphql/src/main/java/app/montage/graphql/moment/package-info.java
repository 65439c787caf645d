/** What moments of all kinds have in common in the schema: widgets and visibility. */
@NullMarked
package app.montage.graphql.moment;

import org.jspecify.annotations.NullMarked;
