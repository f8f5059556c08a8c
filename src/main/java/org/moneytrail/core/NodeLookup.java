package org.moneytrail.core;

import java.util.Collection;
import java.util.Map;

/**
 * Reads things by their global ids. Each room that owns a type of thing has a bean of
 * this; several may share one id type, such as the money edges.
 *
 * <p>
 * The caller guarantees: at most some hundred ids, no duplicates. The implementation
 * must: answer with one round trip, leave out ids that name nothing, and return records
 * whose simple class name is the type's name in the schema.
 *
 * @param <I> the type of id
 */
public interface NodeLookup<I extends GlobalId> {

	Class<I> idType();

	Map<I, ?> findByIds(Collection<I> ids);

}
