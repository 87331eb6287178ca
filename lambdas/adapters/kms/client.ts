import { KMSClient } from '@aws-sdk/client-kms'
import { requestTimeouts } from '../aws/request-timeouts.ts'

/**
 * KMS as every function asks it. It answers within some hundredths of a second; one that is silent is asked once more and
 * then is `Overloaded`, so that even a first proof, which takes two calls, ends within 12 s, before its function is cut off (constructs/functions.ts).
 */
export const openKms = (timeouts = { connectTimeoutMs: 1_000, responseTimeoutMs: 3_000 }): KMSClient =>
  new KMSClient({ maxAttempts: 2, requestHandler: requestTimeouts(timeouts) })
