import * as z from 'zod'
import { recordedOutcome } from './desk/schemas.ts'
import { allFieldErrors } from './http/problem-details.ts'
import { type ProblemCode, problems } from './http/problems.ts'
import { fieldLocation, problemsOf, type Route } from './http/route.ts'
import { locales } from './locale.ts'
import { routes } from './routes.ts'

type Json = Record<string, unknown>

/** JSON Schema 2020-12, the dialect of OpenAPI 3.1, of what a caller writes or reads. */
const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    freeFrom: { type: 'string', format: 'date' },
    recorded: { description: 'Beside `already-recorded`: what stands', ...jsonSchema(recordedOutcome, 'output') },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: { type: 'string' },
          code: { type: 'string', enum: Object.keys(allFieldErrors) },
          message: { type: 'string' },
          freeFrom: { type: 'string', format: 'date' },
          booked: {
            type: 'array',
            items: {
              type: 'object',
              required: ['office', 'bookings'],
              properties: { office: { type: 'string' }, bookings: { type: 'integer' } },
            },
          },
        },
      },
    },
  },
}

const language = {
  name: 'Accept-Language',
  in: 'header',
  description: 'Language of problem texts and documents; Indonesian by default',
  schema: { type: 'string', examples: [...locales] },
}

/** The parameters of a route: every field that does not travel in the body. */
function parameters(route: Route): Json[] {
  const { properties = {}, required = [] } = jsonSchema(route.input, 'input') as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).flatMap(([field, schema]) => {
    const place = fieldLocation(route, field)
    if (place === 'body') return []
    return [{ name: route.headers?.[field] ?? field, in: place, required: required.includes(field), schema }]
  })
}

function requestBody(route: Route): Json | undefined {
  const fields = Object.keys(route.input.shape).filter((field) => fieldLocation(route, field) === 'body')
  if (fields.length === 0) return undefined
  const picked = z.strictObject(
    Object.fromEntries(fields.map((field) => [field, route.input.shape[field] as z.ZodType])),
  )
  return { required: true, content: { 'application/json': { schema: jsonSchema(picked, 'input') } } }
}

const binary = { type: 'string', format: 'binary' }

function success({ output, summary }: Route): Json {
  if ('schema' in output)
    return {
      description: summary,
      content: {
        'application/json': { schema: jsonSchema(output.schema, 'output') },
        ...Object.fromEntries((output.alsoAs ?? []).map((type) => [type, { schema: binary }])),
      },
    }
  if ('mediaType' in output) return { description: summary, content: { [output.mediaType]: { schema: binary } } }
  return { description: summary }
}

/** What may be kept has an entity tag, and who sends it back is only told that it still holds. */
const unchanged = ({ output }: Route): Json =>
  'maxAge' in output ? { 304: { description: 'Unchanged since the answer whose `ETag` came as `If-None-Match`' } } : {}

/** One response per status; the codes that share it are named in its description. */
function refusals(route: Route): Json {
  const byStatus = Map.groupBy(problemsOf(route), (code: ProblemCode) => problems[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${problems[code].title.en}`).join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

function operation(name: string, route: Route): Json {
  const body = requestBody(route)
  return {
    operationId: route.operationId ?? name,
    summary: route.summary,
    tags: [route.function],
    ...(route.audience !== 'public' && { security: [{ session: [] }, { bearer: [] }] }),
    'x-audience': route.audience,
    parameters: [language, ...parameters(route)],
    ...(body && { requestBody: body }),
    responses: { [route.output.status]: success(route), ...unchanged(route), ...refusals(route) },
  }
}

/** The OpenAPI 3.1 description of the whole API, made from the route table. */
export function openApiDocument(serverUrl: string) {
  const paths: Record<string, Json> = {}
  for (const [name, route] of Object.entries<Route>(routes)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(name, route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Antrian Paspor Online',
      version: '1.0.0',
      summary: 'Book a time at an Indonesian immigration office for a passport',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'access' },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  }
}
