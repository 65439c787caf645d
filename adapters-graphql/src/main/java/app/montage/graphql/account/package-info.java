/** People in the schema. */
@NullMarked
package app.montage.graphql.account;

import org.jspecify.annotations.NullMarked;
