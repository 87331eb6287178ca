/**
 * One JSON line per call. It takes only the fields named here, none of which a caller can fill with text of his own:
 * no path (it holds ids), no input, no account.
 */
export interface CallLog {
  readonly requestId: string
  /** `POST /api/bookings`, with parameters unfilled. */
  readonly route: string
  readonly status: number
  /** Problem code, when refused. */
  readonly code?: string
  readonly ms: number
}

/** Which version answered, so that a new one is known by its own faults (infra/constructs/functions/rollout.ts); none on one machine. */
const version = process.env.AWS_LAMBDA_FUNCTION_VERSION

/** Past the console, which puts time and request before the text on Lambda: the filter that counts faults reads pure JSON. */
export function logCall(entry: CallLog): void {
  process.stdout.write(`${JSON.stringify({ level: 'info', ...(version && { version }), ...entry })}\n`)
}

/**
 * A fault, for the operators: class, message-free, with the stack's places. Messages of faults may quote data (a
 * DynamoDB error quotes the item), so they stay out.
 * @param where the call that failed, or the step of it that failed without harm to the rest; `booking` is an id
 */
export function logFault(
  where: { readonly requestId: string } | { readonly during: string; readonly booking?: string | undefined },
  fault: unknown,
): void {
  const error = fault instanceof Error ? fault : new Error('not an error')
  const stackFrames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
  const cause = error.cause instanceof Error ? error.cause.name : undefined
  console.error(JSON.stringify({ level: 'error', ...where, fault: error.name, cause, places: stackFrames }))
}

/** Why somebody was told that we are busy: the service's name for it, e.g. `TransactionConflictException`, `ECONNRESET`. */
export function logOverload(requestId: string, { cause }: Error): void {
  const { name, code } = (cause ?? {}) as { name?: unknown; code?: unknown }
  console.warn(JSON.stringify({ level: 'warn', requestId, overload: String(code ?? name ?? 'own retries ended') }))
}
