import { shell } from 'virtual:shell'
import { retire, serveOffline } from './serve-offline.ts'
import type { WorkerScope } from './worker-scope.ts'

/** `/service-worker.js`. Without a shell it is the one that ends all earlier ones. */
const scope = self as unknown as WorkerScope
if (shell) serveOffline(scope, shell)
else retire(scope)
