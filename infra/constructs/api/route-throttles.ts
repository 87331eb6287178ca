import type { FunctionName } from '../../../lambdas/contract/functions.ts'
import { type Route, routeKey } from '../../../lambdas/contract/http/route.ts'
import { routes } from '../../../lambdas/contract/routes.ts'
import type { Environment } from '../../environments.ts'

/**
 * What part of the whole API's rate each route of a function may take, so that nobody who floods one of them shuts out
 * those who book. Functions that are not named may take all of it.
 */
const shares: Partial<Readonly<Record<FunctionName, number>>> = {
  // Cognito itself takes some hundred sign-ins a second; a hash of scrypt and a mail are the dearest things we give away.
  accounts: 0.1,
  // A PDF costs a tenth of a second of a whole processor, and a signature of KMS.
  proof: 0.1,
  // A country's staff is some thousand people.
  admin: 0.05,
  desk: 0.1,
  board: 0.1,
}

/** Settings by route key, as API Gateway reads them; written in capitals, since CDK hands this object on as it is. */
export function routeThrottles({ rate, burst }: Environment['throttle']) {
  const settings = Object.values<Route>(routes).flatMap((route) => {
    const share = shares[route.function]
    if (share === undefined) return []
    const limits = {
      ThrottlingRateLimit: Math.ceil(rate * share),
      ThrottlingBurstLimit: Math.ceil(burst * share),
    }
    return [[routeKey(route), limits] as const]
  })
  return Object.fromEntries(settings)
}
