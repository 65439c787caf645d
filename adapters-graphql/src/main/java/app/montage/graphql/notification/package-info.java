/** What the types of notifications answer. */
@NullMarked
package app.montage.graphql.notification;

import org.jspecify.annotations.NullMarked;
