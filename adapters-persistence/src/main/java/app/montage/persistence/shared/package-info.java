/** x */
@org.jspecify.annotations.NullMarked
package app.montage.persistence.shared;
