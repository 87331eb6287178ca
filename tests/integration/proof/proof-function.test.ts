import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'
import { compactVerify, createLocalJWKSet } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureTable } from '../../../infra/local/aws/ensure-table.ts'
import { apiEvent } from '../../../infra/local/gateway/api-event.ts'
import { openTable } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { bookingItem } from '../../../lambdas/adapters/dynamodb/core/items.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import { originKeyHeader } from '../../../lambdas/contract/http/origin-key.ts'
import { type Route, routeKey } from '../../../lambdas/contract/http/route.ts'
import { routes } from '../../../lambdas/contract/routes.ts'
import { startScratchEngine } from '../../support/aws/engine.ts'
import { type ScratchKms, startScratchKms } from '../../support/aws/kms.ts'
import { proofBooking, proofBookingId, tangerangWithContacts } from '../../support/fixtures/proofs.ts'
import { readPdf } from '../../support/fixtures/read-pdf.ts'

let kms: ScratchKms
let engine: Awaited<ReturnType<typeof startScratchEngine>>
const originKey = 'shown by the edge'
let handler: typeof import('../../../lambdas/functions/proof.ts')['handler']
const cancelled = '0cancelled0cancelled'

beforeAll(async () => {
  kms = await startScratchKms()
  engine = await startScratchEngine()
  Object.assign(process.env, {
    TABLE_NAME: 'proofs',
    PROOF_KEY_IDS: kms.ids.proof,
    SITE_ORIGIN: 'http://localhost:3000',
    ORIGIN_KEYS: originKey,
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
  })
  await ensureTable(new DynamoDBClient(), 'proofs')
  const table = openTable('proofs')
  const bookings = [proofBooking(3), proofBooking(1, { id: cancelled, status: 'CANCELLED' })]
  for (const Item of [
    ...bookings.map(bookingItem),
    { ...keys.office(tangerangWithContacts.id), ...tangerangWithContacts },
  ])
    await table.client.send(new PutCommand({ TableName: table.name, Item }))
    // The variables are read when the module is loaded, as at a cold start.
  ;({ handler } = await import('../../../lambdas/functions/proof.ts'))
})
afterAll(async () => {
  await engine.stop()
  await kms.stop()
})

async function get(route: Route, pathParameters: Record<string, string>, { sub = 'budi', language = 'id' } = {}) {
  const request = {
    method: route.method,
    path: route.path.replace(/\{(\w+)\}/g, (_, name) => pathParameters[name] ?? ''),
    search: '',
    headers: { 'accept-language': language, [originKeyHeader]: originKey },
    cookies: [],
    body: Buffer.alloc(0),
    sourceIp: '127.0.0.1',
    requestId: 'request-1',
  }
  const match = { route, routeKey: routeKey(route), pathParameters }
  const event = apiEvent(request, match, { sub, username: sub, token_use: 'access' })
  return handler(event as APIGatewayProxyEventV2, {} as Context)
}
const proof = (id: string, as?: { sub?: string; language?: string }) => get(routes.saveProof, { id }, as)

test('the owner downloads the proof in the language of his browser', async () => {
  const answer = await proof(proofBookingId, { language: 'en-GB,en;q=0.9' })
  expect(answer).toMatchObject({
    statusCode: 200,
    isBase64Encoded: true,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="antrian-7K4M-2P9X.pdf"',
      'cache-control': 'no-store',
    },
  })
  const pdf = readPdf(Buffer.from(answer.body ?? '', 'base64'))
  expect(pdf).toMatchObject({ pages: 1, language: 'en' })
  expect(pdf.text).toContain('Applicants (3 people)')
})

test.each([
  ['somebody else', proofBookingId, 'ani', 404, 'not-found'],
  ['an unknown id', 'zzzzzzzzzzzzzzzzzzzz', 'budi', 404, 'not-found'],
  ['no id at all', 'x', 'budi', 404, 'not-found'],
  ['a cancelled booking', cancelled, 'budi', 409, 'already-cancelled'],
])('%s gets a problem, no file', async (_, id, sub, statusCode, code) => {
  const answer = await proof(id, { sub })
  expect(answer).toMatchObject({ statusCode, headers: { 'content-type': 'application/problem+json' } })
  expect(JSON.parse(answer.body ?? '')).toMatchObject({ code })
})

test('the ticket carries the token that the published keys verify, and keeps nothing a device need not hold', async () => {
  const answer = await get(routes.showTicket, { id: proofBookingId })
  expect(answer).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'no-store' } })
  const ticket = JSON.parse(answer.body ?? '')
  expect(routes.showTicket.output.schema.parse(ticket)).toEqual(ticket)
  const { name, address, phone, timeZone } = tangerangWithContacts
  expect(ticket.office).toEqual({ id: 'tangerang', name, address, phone, timeZone })
  expect(ticket.booking).toMatchObject({ id: proofBookingId, code: '7K4M-2P9X', date: '2026-12-14', time: '08:00' })
  expect(ticket.booking.applicants).toHaveLength(3)

  const keys = createLocalJWKSet(JSON.parse((await get(routes.listKeys, {})).body ?? ''))
  const { payload } = await compactVerify(ticket.token, keys)
  const said = new TextDecoder().decode(payload)
  expect(JSON.parse(said)).toEqual({ b: proofBookingId, o: 'tangerang', d: '2026-12-14', t: '08:00', n: 3 })
  const { birthDate = '', nikSealed = '' } = proofBooking(1).applicants[0] ?? {}
  for (const kept of [answer.body, said])
    for (const hidden of [nikSealed, birthDate, 'account']) expect(kept).not.toContain(hidden)
})

test.each([
  ['somebody else', proofBookingId, 'ani', 404, 'not-found'],
  ['a cancelled booking', cancelled, 'budi', 409, 'already-cancelled'],
])('%s gets no ticket', async (_, id, sub, statusCode, code) => {
  const answer = await get(routes.showTicket, { id }, { sub })
  expect(answer.statusCode).toBe(statusCode)
  expect(JSON.parse(answer.body ?? '')).toMatchObject({ code })
})

test('the published keys are a JWKS that may be cached for five minutes', async () => {
  const answer = await get(routes.listKeys, {})
  expect(answer).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'public, max-age=300' } })
  const jwks = JSON.parse(answer.body ?? '')
  expect(() => createLocalJWKSet(jwks)).not.toThrow()
  expect(jwks.keys).toHaveLength(1)
})
