/** What strategies a change calls for, told from the two pages alone. */
@NullMarked
package dev.livetemplate.gate.oracle;

import org.jspecify.annotations.NullMarked;
