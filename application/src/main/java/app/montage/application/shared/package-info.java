/** x */
@org.jspecify.annotations.NullMarked
package app.montage.application.shared;
