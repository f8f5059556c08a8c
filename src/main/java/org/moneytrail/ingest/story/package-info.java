/**
 * The bundled story: the Philadelphia District Attorney primary of May 2017, from small
 * hand-written files with a source for each fact.
 */
@NullMarked
package org.moneytrail.ingest.story;

import org.jspecify.annotations.NullMarked;
