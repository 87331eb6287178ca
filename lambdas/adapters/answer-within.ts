interface Patience {
  /** Milliseconds for a connection to be made. */
  readonly connecting: number
  /** Milliseconds for the whole answer. */
  readonly answering: number
}

/**
 * How long a client of AWS waits, for its `requestHandler`. After that it fails with a `TimeoutError`; by itself the SDK only
 * warns, and waits until Lambda ends the call.
 */
export const answerWithin = ({ connecting, answering }: Patience) => ({
  connectionTimeout: connecting,
  requestTimeout: answering,
  throwOnRequestTimeout: true,
})
