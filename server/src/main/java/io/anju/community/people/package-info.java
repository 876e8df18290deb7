@NullMarked
package io.anju.community.people;

import org.jspecify.annotations.NullMarked;
