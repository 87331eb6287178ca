import { KMSClient } from '@aws-sdk/client-kms'
import { answerWithin } from '../answer-within.ts'

/**
 * KMS as every function asks it. It answers within some hundredths of a second; one that is silent is asked once more and
 * then is `Overloaded`, so that even a first proof, which takes two calls, ends within 12 s, before its function is cut off (constructs/functions.ts).
 */
export const openKms = (patience = { connecting: 1_000, answering: 3_000 }): KMSClient =>
  new KMSClient({ maxAttempts: 2, requestHandler: answerWithin(patience) })
