@NullMarked
package io.anju.community.imports;

import org.jspecify.annotations.NullMarked;
