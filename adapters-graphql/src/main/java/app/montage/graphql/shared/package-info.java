/** x */
@org.jspecify.annotations.NullMarked
package app.montage.graphql.shared;
