interface RequestTimeouts {
  /** Milliseconds for a connection to be made. */
  readonly connectTimeoutMs: number
  /** Milliseconds for the whole answer. */
  readonly responseTimeoutMs: number
}

/**
 * How long a client of AWS waits, for its `requestHandler`. After that it fails with a `TimeoutError`; by itself the SDK only
 * warns, and waits until Lambda ends the call.
 */
export const requestTimeouts = ({ connectTimeoutMs: connecting, responseTimeoutMs: answering }: RequestTimeouts) => ({
  connectionTimeout: connecting,
  requestTimeout: answering,
  throwOnRequestTimeout: true,
})
