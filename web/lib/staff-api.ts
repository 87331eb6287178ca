import { staffRoutes } from 'virtual:staff-routes'
import { createApi } from './api.ts'

/** Calls a route that only staff may call. The pages show what comes of it; who may, the server decides. */
export const staffApi = createApi(staffRoutes)
