// Waits until all indexes are online.
// $seconds: the longest to wait
CALL db.awaitIndexes($seconds)
