import type { Problem, Result } from '../../../lib/api.ts'

/** How far cancelling has come. */
export interface ClosingCount {
  readonly cancelled: number
  readonly people: number
  readonly left: number
}

/** `stopped`: somebody asked for it, or nothing moved any more. It can be taken up again. */
export type ClosingEnd =
  | { readonly how: 'done' }
  | { readonly how: 'stopped' }
  | { readonly how: 'failed'; readonly problem: Problem }

/** Calls in a row that may cancel nobody: claims that were just being made are cleared first. */
const maxIdleCalls = 5

/**
 * Closes a day call by call until nobody is left to cancel. Sending it again is safe at every point.
 * @param step one call; `left` in its answer is how many are still to cancel. Once a call was answered, the next ones only
 *   go on (`continues`): a colleague who has opened the day again meanwhile must not find it closed
 * @param begun whether a call was answered before
 * @param onStep sees the sum after each call
 * @param wanted asked after each call whether to go on
 */
export async function closeInBatches(
  step: (how: { continues: boolean }) => Promise<Result<ClosingCount> | undefined>,
  { begun, onStep, wanted }: { begun: boolean; onStep: (count: ClosingCount) => void; wanted: () => boolean },
): Promise<ClosingEnd> {
  let [cancelled, people, idle] = [0, 0, 0]
  let before = Number.POSITIVE_INFINITY
  let continues = begun
  for (;;) {
    const result = await step({ continues })
    if (!result) return { how: 'stopped' }
    if (!result.ok) return { how: 'failed', problem: result.problem }
    continues = true
    const { left } = result.body
    cancelled += result.body.cancelled
    people += result.body.people
    onStep({ cancelled, people, left })
    if (left === 0) return { how: 'done' }
    idle = left < before ? 0 : idle + 1
    before = left
    if (!wanted() || idle === maxIdleCalls) return { how: 'stopped' }
  }
}
