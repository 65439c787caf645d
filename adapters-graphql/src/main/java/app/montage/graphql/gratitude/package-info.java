/** Posts in the schema. */
@NullMarked
package app.montage.graphql.gratitude;

import org.jspecify.annotations.NullMarked;
