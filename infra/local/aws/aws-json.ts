import { createServer, type Server } from 'node:http'

/** One verb of an AWS service: parsed input → output. */
export type AwsOperation = (input: never) => Promise<object> | object
export type AwsOperations = Readonly<Record<string, AwsOperation>>

/** A documented error of the service, e.g. `new ServiceError('UsernameExistsException', 'User already exists')`. */
export class ServiceError extends Error {
  readonly type: string
  readonly status: number
  constructor(type: string, message: string, status = 400) {
    super(message)
    this.type = type
    this.status = status
  }
}

/**
 * Serves verbs over the AWS JSON 1.1 protocol (`X-Amz-Target: Service.Verb`), on loopback only.
 * Faults answer `InternalErrorException`, and their stack goes to the local console.
 */
export function serveAwsJson(operations: AwsOperations): Server {
  return createServer(async (request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
      response.end(JSON.stringify(body))
    }
    try {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const verb =
        String(request.headers['x-amz-target'] ?? '')
          .split('.')
          .at(-1) ?? ''
      const operation = Object.hasOwn(operations, verb) ? operations[verb] : undefined
      if (!operation) throw new ServiceError('UnknownOperationException', `${verb} is not served locally`)
      const input = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}')
      answer(200, await operation(input as never))
    } catch (error) {
      if (error instanceof ServiceError) return answer(error.status, { __type: error.type, message: error.message })
      console.error(error)
      answer(500, { __type: 'InternalErrorException', message: 'local service fault' })
    }
  })
}
