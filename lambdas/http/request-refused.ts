import type { ProblemCode } from '../contract/http/problems.ts'
import type { Refusal } from '../usecases/shared/use-case.ts'

/** A refusal found before any use case ran; thrown inside the chain, answered as problem details. */
export class RequestRefused extends Error {
  readonly refusal: Refusal<ProblemCode>
  constructor(refusal: Refusal<ProblemCode>) {
    super(refusal.refused)
    this.refusal = refusal
  }
}
