@NullMarked
package io.anju.community.contact;

import org.jspecify.annotations.NullMarked;
