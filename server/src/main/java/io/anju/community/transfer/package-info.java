@NullMarked
package io.anju.community.transfer;

import org.jspecify.annotations.NullMarked;
