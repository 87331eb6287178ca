import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { withEntityTag } from '../../../../lambdas/http/entity-tag.ts'
import { successResponse } from '../../../../lambdas/http/success-response.ts'

const schema = z.object({})
const shared = { output: { status: 200 as const, schema, maxAge: 2 } }
const own = { output: { status: 200 as const, schema } }

/** The answer to who sends this `If-None-Match`. */
const answer = (body: object, known?: string, route: typeof shared | typeof own = shared) => {
  const whole = successResponse({ ...shared, ...route } as never, body)
  return withEntityTag(route, { headers: known === undefined ? {} : { 'if-none-match': known } }, whole)
}
const tagOf = (body: object): string => String(answer(body).headers?.etag)

describe('an answer that everybody may keep', () => {
  it('has a tag that is the same for the same content and another for any other', () => {
    expect(tagOf({ remaining: 3 })).toMatch(/^"[\w-]{22}"$/)
    expect(tagOf({ remaining: 3 })).toBe(tagOf({ remaining: 3 }))
    expect(tagOf({ remaining: 3 })).not.toBe(tagOf({ remaining: 2 }))
  })

  it('is not sent again to who has it, and may be kept as long as before', () => {
    const tag = tagOf({ remaining: 3 })
    expect(answer({ remaining: 3 }, tag)).toEqual({
      statusCode: 304,
      headers: { 'cache-control': 'public, max-age=2', etag: tag },
    })
  })

  it.each([
    ['made weak by a cache that compresses', (tag: string) => `W/${tag}`],
    ['one of several', (tag: string) => `"older", W/${tag}`],
    ['whatever there is', () => '*'],
  ])('is recognised by a tag that is %s', (_, sent) => {
    expect(answer({ remaining: 3 }, sent(tagOf({ remaining: 3 }))).statusCode).toBe(304)
  })

  it('is sent whole as soon as it has changed', () => {
    const changed = answer({ remaining: 2 }, tagOf({ remaining: 3 }))
    expect(changed).toMatchObject({ statusCode: 200, body: '{"remaining":2}' })
  })
})

it('an answer for one person is never tagged and always sent', () => {
  const personal = answer({ code: '7K4M' }, '*', own)
  expect(personal).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'no-store' } })
  expect(personal.headers).not.toHaveProperty('etag')
})
