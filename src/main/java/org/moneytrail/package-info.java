@NullMarked
package org.moneytrail;

import org.jspecify.annotations.NullMarked;
