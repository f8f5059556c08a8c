/**
 * Writes the reference pages from the schema and the documentation, as the program is
 * built.
 */
@NullMarked
package org.moneytrail.graphql.reference;

import org.jspecify.annotations.NullMarked;
