/// <reference types="vite/client" />

declare module 'virtual:citizen-routes' {
  /** Method, path and headers of the routes that citizens call; the zod schemas stay in the build. */
  export const citizenRoutes: typeof import('./build/wire-routes.ts').citizenRoutes
}

declare module 'virtual:staff-routes' {
  /** The same of the routes that only staff calls. */
  export const staffRoutes: typeof import('./build/wire-routes.ts').staffRoutes
}
