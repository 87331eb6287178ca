/// <reference types="vite/client" />

declare module 'virtual:routes' {
  import type { WireTable } from './build/wire-routes.ts'
  /** Method, path and headers of every route; the zod schemas stay in the build. */
  export const wireRoutes: WireTable
}
