import { validate } from '@readme/openapi-parser'
import { describe, expect, it } from 'vitest'
import { fieldLocation, type Route } from '../../../../lambdas/contract/http/route.ts'
import { openApiDocument } from '../../../../lambdas/contract/openapi.ts'
import { routes } from '../../../../lambdas/contract/routes.ts'

const document = openApiDocument('https://antrian.example')
type OpenApiOperation = {
  operationId: string
  security?: unknown
  parameters: { name: string; in: string }[]
  responses: object
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, OpenApiOperation>).map(([method, operation]) => ({
    path,
    method,
    operation,
  })),
)

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await validate(structuredClone(document) as never)
    expect(result.valid ? [] : result.errors).toEqual([])
  })

  it('describes every route, each once', () => {
    const published = Object.entries<Route>(routes).map(([name, route]) => route.operationId ?? name)
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(published.sort())
  })

  it.each(Object.entries<Route>(routes))('says of %s where every field goes and who may call', (name, route) => {
    const found = operations.find(({ operation }) => operation.operationId === (route.operationId ?? name))
    expect(found).toMatchObject({ path: route.path, method: route.method.toLowerCase() })
    expect(Boolean(found?.operation.security)).toBe(route.audience !== 'public')
    const placeholders = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, field]) => field)
    const inPath = found?.operation.parameters
      .filter((parameter) => parameter.in === 'path')
      .map(({ name: field }) => field)
    expect(inPath?.sort()).toEqual(placeholders.sort())
    for (const field of placeholders) expect(fieldLocation(route, String(field))).toBe('path')
  })
})
