import { Overloaded } from '../../../lambdas/usecases/ports.ts'
import type { Wire } from './test-bed.ts'

/** The caller dies: nothing after this happens. */
export class Crash extends Error {}
/** The caller lives and does not know what became of its command. */
export class LostAnswer extends Overloaded {}

/** Fails at the nth command: before it reached the engine, or after, so that only its answer is lost. */
export const failingAt = (nth: number, when: 'before' | 'after', fault: () => Error) => {
  const seen: string[] = []
  const wire: Wire = async (send, command) => {
    seen.push(command)
    if (seen.length !== nth) return send()
    if (when === 'after') await send()
    throw fault()
  }
  return { wire, seen }
}

/** Runs what may fail as staged here; anything else that fails is a real fault. */
export const attempt = async (call: () => Promise<unknown>) => {
  try {
    return await call()
  } catch (error) {
    if (error instanceof Crash || error instanceof Overloaded) return error
    throw error
  }
}
