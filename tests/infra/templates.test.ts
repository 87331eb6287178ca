/*
 * One file for all of them: to load the CDK and to synthesise an environment takes longer than what is asked of its template,
 * and every worker that gets a file would do it anew. One topic alone: `npm test -- tests/infra -t 'the alarms'`.
 */
import './accounts.ts'
import './bundles.ts'
import './environments.ts'
import './functions.ts'
import './local-run.ts'
import './routes.ts'
import './site.ts'
import './store.ts'
import './watch.ts'
