import type { Clock } from '../usecases/ports.ts'

export const systemClock: Clock = { now: () => Date.now() }
