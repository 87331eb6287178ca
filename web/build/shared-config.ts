import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'vite'
import { virtualModules } from './entries.ts'

/** The oldest browsers that are promised to work (DESIGN section 7). */
export const target = ['chrome87', 'safari14', 'firefox78']

/** How pages are compiled: for browsers, for rendering them beforehand, and for the examples of components. */
export const sharedConfig: UserConfig = {
  root: fileURLToPath(new URL('../', import.meta.url)),
  plugins: [virtualModules()],
  // The same code whoever starts the build: NODE_ENV is `test` under the tests.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
}
