import * as z from 'zod'
import type { Route } from './route.ts'

const nothing = z.strictObject({})

/** What the API says of itself: its OpenAPI document, and the keys that verify a proof. */
export const documentRoutes = {
  showOpenApi: {
    method: 'GET',
    path: '/api/openapi.json',
    audience: 'public',
    function: 'calendar',
    summary: 'This document',
    input: nothing,
    output: { status: 200, schema: z.looseObject({ openapi: z.string() }), maxAge: 60 },
    problems: [],
  },
  listKeys: {
    method: 'GET',
    path: '/api/keys',
    audience: 'public',
    function: 'proof',
    summary: 'JWKS of the proof signature (RFC 7517)',
    input: nothing,
    output: { status: 200, schema: z.object({ keys: z.array(z.looseObject({ kid: z.string() })) }), maxAge: 300 },
    problems: [],
  },
} as const satisfies Record<string, Route>
