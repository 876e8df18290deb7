@NullMarked
package io.anju.servicedesk.board;

import org.jspecify.annotations.NullMarked;
