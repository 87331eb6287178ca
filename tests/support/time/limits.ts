/**
 * Milliseconds that a test waits for one event at the most. A test goes on when the event has come; the limit is only a stop
 * for what never comes, so it is long enough for a busy machine and is no statement about speed.
 */
export const maxWaitMs = 30_000

/** For a test: several events in a row. */
export const testTimeoutMs = 4 * maxWaitMs
/** For the start of a local run, which may have to build pages and functions first. */
export const startTimeoutMs = 4 * maxWaitMs
/** For what stands before the tests of a file: another worker seeds a state, then a run starts on its copy. */
export const hookTimeoutMs = 2 * startTimeoutMs
