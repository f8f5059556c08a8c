package org.moneytrail.core;

/** Who can stand on a money path. */
public sealed interface ActorId extends GlobalId permits DonorId, CommitteeId, CandidateId {

}
