import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Overloaded } from '../../../usecases/ports.ts'
import { requestTimeouts } from '../../aws/request-timeouts.ts'

/** The table and the client that reaches it; what every adapter of this folder takes. */
export interface Table {
  readonly client: DynamoDBDocumentClient
  readonly name: string
}

/** Few retries with full jitter (the SDK's standard mode), on throttling, 5xx and lost connections only. */
export const openTable = (name: string, timeouts = { connectTimeoutMs: 3_000, responseTimeoutMs: 8_000 }): Table => ({
  name,
  client: DynamoDBDocumentClient.from(
    new DynamoDBClient({
      maxAttempts: 4,
      requestHandler: {
        ...requestTimeouts(timeouts),
        httpAgent: { maxSockets: 128 },
        httpsAgent: { maxSockets: 128 },
      },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  ),
})

const overloadErrors = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'TransactionInProgressException',
  'TimeoutError',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  // No name, or no way there, for the moment: the addresses are AWS's own.
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** Throttled, in conflict, out of reach, or a fault on the service's side (5xx). */
function isOverload(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, $metadata } = error as { code?: unknown; $metadata?: { httpStatusCode?: number } }
  return overloadErrors.has(error.name) || overloadErrors.has(String(code)) || ($metadata?.httpStatusCode ?? 0) >= 500
}

/** Runs a call; what the SDK's retries could not mend of throttling and outage becomes `Overloaded`. */
export async function callAws<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw isOverload(error) ? new Overloaded('a service is overloaded', { cause: error }) : error
  }
}

/** Waits a random part of a doubling time: full jitter keeps simultaneous callers from meeting again. */
export const backOff = (retry: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(400, 25 * 2 ** retry)))
