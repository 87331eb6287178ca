/// <reference types="vite/client" />

declare module 'virtual:citizen-routes' {
  /** Method, path and headers of the routes that citizens call; the zod schemas stay in the build. */
  export const citizenRoutes: typeof import('./build/route-tables.ts').citizenRoutes
}

declare module 'virtual:staff-routes' {
  /** The same of the routes that only staff calls. */
  export const staffRoutes: typeof import('./build/route-tables.ts').staffRoutes
}

declare module 'virtual:shell' {
  import type { Shell } from './service-worker/offline-shell.ts'
  /** The files to keep; undefined in a build with `SERVICE_WORKER=off`. */
  export const shell: Shell | undefined
}
