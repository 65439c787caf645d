/** Check-ins in the schema. */
@NullMarked
package app.montage.graphql.checkin;

import org.jspecify.annotations.NullMarked;
