@NullMarked
package io.anju.standards.adoption;

import org.jspecify.annotations.NullMarked;
