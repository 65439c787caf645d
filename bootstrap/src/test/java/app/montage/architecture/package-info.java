/** The rules of the house as tests. Each has an offender that it must catch, so that a rule that cannot fail fails. */
@NullMarked
package app.montage.architecture;

import org.jspecify.annotations.NullMarked;
