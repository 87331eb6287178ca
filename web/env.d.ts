/// <reference types="vite/client" />

declare module 'virtual:routes' {
  import type { WireTable } from './build/wire-routes.ts'
  /** Method, path and headers of every route; the zod schemas stay in the build. */
  export const wireRoutes: WireTable
}

declare module 'virtual:shell' {
  import type { Shell } from './service-worker/shell.ts'
  /** The files to keep; undefined in a build with `SERVICE_WORKER=off`. */
  export const shell: Shell | undefined
}
