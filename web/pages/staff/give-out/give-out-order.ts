import type { RouteInput } from '../../../../lambdas/contract/routes.ts'

/** What is to be given out, as it is sent. */
export type GiveOutOrder = Pick<RouteInput<'giveOutQuotas'>, 'from' | 'to' | 'weekdays' | 'opensAt'>
