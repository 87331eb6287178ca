import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Route } from '../contract/http/route.ts'
import { RouteAnswer } from './route-answer.ts'

/** The response of a use case that went through: JSON, a file, or nothing, with the route's status and caching. */
export function successResponse({ output }: Route, answer: unknown): APIGatewayProxyStructuredResultV2 {
  const { output: body, cookies, file } = answer instanceof RouteAnswer ? answer : new RouteAnswer({ output: answer })
  const maxAge = 'maxAge' in output ? output.maxAge : undefined
  const headers = { 'cache-control': maxAge === undefined ? 'no-store' : `public, max-age=${maxAge}` }
  const common = { statusCode: output.status, ...(cookies.length > 0 && { cookies: [...cookies] }) }
  const mediaType = file?.mediaType ?? ('mediaType' in output ? output.mediaType : undefined)
  if (file && mediaType)
    return {
      ...common,
      headers: {
        ...headers,
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${file.name}"`,
      },
      body: Buffer.from(file.bytes).toString('base64'),
      isBase64Encoded: true,
    }
  if (body === undefined) return { ...common, headers }
  return { ...common, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
