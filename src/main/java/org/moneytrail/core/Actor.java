package org.moneytrail.core;

/** Who can give or receive money: a donor, committee or candidate as it was read. */
public interface Actor {

	ActorId actorId();

	String name();

}
