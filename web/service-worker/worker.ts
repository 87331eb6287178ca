import { shell } from 'virtual:shell'
import { retire, serveOffline } from './serve-offline.ts'
import type { World } from './world.ts'

/** `/service-worker.js`. Without a shell it is the one that ends all earlier ones. */
const world = self as unknown as World
if (shell) serveOffline(world, shell)
else retire(world)
