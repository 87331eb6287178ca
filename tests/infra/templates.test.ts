/*
 * One file for all of them: to load the CDK and to synthesise an environment takes longer than what is asked of its template,
 * and every worker that gets a file would do it anew. One topic alone: `npm test -- tests/infra -t 'the alarms'`.
 */
import './topics/user-pool.ts'
import './topics/bundles.ts'
import './topics/environments.ts'
import './topics/functions.ts'
import './topics/local-run.ts'
import './topics/routes.ts'
import './topics/site.ts'
import './topics/store.ts'
import './topics/monitoring.ts'
