import { expect, test } from 'vitest'
import { environment } from '../../../../lambdas/functions/environment.ts'

test('a function gets its own variables and no others', () => {
  expect(environment('tasks', { TABLE_NAME: 'antrian', NIK_KEY_ID: 'k' })).toEqual({ TABLE_NAME: 'antrian' })
})

test('one sentence names the function and what is missing', () => {
  expect(() => environment('calendar', { SITE_ORIGIN: '' })).toThrow(
    'The function "calendar" needs the environment variable TABLE_NAME, SITE_ORIGIN, ORIGIN_KEYS;',
  )
})
