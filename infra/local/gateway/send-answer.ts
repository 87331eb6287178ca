import type { ServerResponse } from 'node:http'
import { securityHeaders } from '../../edge/headers.ts'

/** A whole answer, as a function returns it. */
export interface ApiAnswer {
  readonly statusCode: number
  readonly headers?: Readonly<Record<string, string | number | boolean>>
  readonly cookies?: readonly string[]
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

/** Sends what a function answered. */
export function sendApi(response: ServerResponse, answer: ApiAnswer): void {
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded } = answer
  const values = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  send(response, statusCode, { ...values, ...(cookies.length > 0 && { 'set-cookie': [...cookies] }) }, bytes)
}

/**
 * Adds the edge's headers; a page of the local run may bring its own of the same name. A 304 says only what has to be
 * said anew (RFC 9110, 15.4.5): the answer that is kept keeps its headers. In the cloud HTTP/2 makes repeated headers
 * small; here they would be most of a poll.
 */
export function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string | string[]>>,
  body: Buffer = Buffer.alloc(0),
): void {
  const bodiless = status === 204 || status === 304
  response.writeHead(status, {
    ...(status !== 304 && securityHeaders),
    // Node's own header is of the system's clock; pages learn the server's time from it.
    date: new Date().toUTCString(),
    ...headers,
    ...(!bodiless && { 'content-length': String(body.length) }),
  })
  response.end(bodiless || response.req.method === 'HEAD' ? undefined : body)
}
