import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { RequestRefused } from './request-refused.ts'

/** The largest honest request, five applicants with long names, has about 2 kB. */
const maxBytes = 32_768

const notJson = { refused: 'validation-failed', errors: [{ path: '', code: 'not-json' }] } as const
const tooLong = { refused: 'validation-failed', errors: [{ path: '', code: 'too-long' }] } as const

/**
 * The JSON object of a request, or nothing when it has no body.
 * @throws Refused `validation-failed` for a body that is too large, not declared as JSON, not JSON, or not an object
 */
export function readBody(
  event: Pick<APIGatewayProxyEventV2, 'body' | 'headers' | 'isBase64Encoded'>,
): Record<string, unknown> | undefined {
  if (!event.body) return undefined
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  if (text.length > maxBytes) throw new RequestRefused(tooLong)
  if (!/^application\/json\s*(;|$)/i.test(event.headers['content-type'] ?? '')) throw new RequestRefused(notJson)
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RequestRefused(notJson)
  return value as Record<string, unknown>
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RequestRefused(notJson)
  }
}
