/** Made-up people to try the product with. */
@NullMarked
package app.montage.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
