import { setTimeout as wait } from 'node:timers/promises'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** One call of the DynamoDB Streams API. */
export type StreamsApi = <Output>(verb: string, input: object) => Promise<Output>

/** Where DynamoDB Streams answers in a Region. */
export const streamsEndpoint = (region: string): string => `https://streams.dynamodb.${region}.amazonaws.com`

/** What passes by itself: too many reads of a shard, or a service that stumbles. */
const transientErrors = /Throttl|LimitExceeded|ThroughputExceeded|InternalServerError|ServiceUnavailable/
const maxAttempts = 8
/** Milliseconds of the first pause between two tries; each is twice the one before. */
const firstPauseMs = 100

/**
 * The API without a client package of its own for three verbs: calls are signed by the client of DynamoDB, of which it is a part.
 * @throws Error with the verb and the service's name for what is wrong, when it does not pass
 */
export function streamsApi({ config }: Pick<DynamoDBClient, 'config'>, endpoint: string): StreamsApi {
  const { protocol, hostname, port, host } = new URL(endpoint)
  const once = async (verb: string, body: string): Promise<Response> => {
    const signer = await config.signer()
    const headers = {
      host,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDBStreams_20120810.${verb}`,
    }
    const address = { protocol, hostname, path: '/', query: {}, ...(port !== '' && { port: Number(port) }) }
    const signed = await signer.sign({ ...address, method: 'POST', headers, body })
    return fetch(endpoint, { method: 'POST', headers: signed.headers, body })
  }
  return async <Output>(verb: string, input: object) => {
    for (let attempt = 1; ; attempt++) {
      const response = await once(verb, JSON.stringify(input)).catch(connectionLost)
      if (response.ok) return (await response.json()) as Output
      const problem = `${response.status} ${await errorNameIn(response)}`
      if (attempt === maxAttempts || !(response.status >= 500 || transientErrors.test(problem)))
        throw new Error(`DynamoDB Streams does not answer ${verb}: ${problem}`)
      await wait(firstPauseMs * 2 ** (attempt - 1))
    }
  }
}

/** A connection that broke is as good as a gateway that says so; whatever else was thrown is no answer. */
function connectionLost(fault: unknown): Response {
  if (!(fault instanceof TypeError)) throw fault
  return new Response(null, { status: 502, statusText: 'connection lost' })
}

/** The name only, e.g. `TrimmedDataAccessException`. */
async function errorNameIn(response: Response): Promise<string> {
  const said: { __type?: string } = await response.json().catch(() => ({}))
  return said.__type?.split('#').at(-1) ?? response.statusText
}
