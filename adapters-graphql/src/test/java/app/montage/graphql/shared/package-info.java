@NullMarked
package app.montage.graphql.shared;

import org.jspecify.annotations.NullMarked;
