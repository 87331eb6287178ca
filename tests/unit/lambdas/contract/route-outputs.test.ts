import { expect, it } from 'vitest'
import * as z from 'zod'
import type { Route } from '../../../../lambdas/contract/http/route.ts'
import { routes } from '../../../../lambdas/contract/routes.ts'

it.each(Object.entries<Route>(routes))(
  '%s answers nothing that the chain would take for a refusal',
  (_, { output }) => {
    const schema = 'schema' in output && output.schema instanceof z.ZodObject ? output.schema : undefined
    expect(Object.keys(schema?.shape ?? {})).not.toContain('refused')
  },
)
