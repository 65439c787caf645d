/** The audit log in the API. */
@NullMarked
package app.montage.graphql.audit;

import org.jspecify.annotations.NullMarked;
