/**
 * Something that keeps the local run from starting and that whoever started it can mend. The message is one sentence
 * that says what happened and what to do; it is shown without a stack.
 */
export class StartProblem extends Error {}
