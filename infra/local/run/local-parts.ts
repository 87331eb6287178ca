import { randomBytes } from 'node:crypto'
import { startDatabase } from '../aws/database.ts'
import { localRegion, localTableName } from '../aws/endpoints.ts'
import { startMailbox } from '../aws/mailbox.ts'
import { type LocalCognito, startCognito } from '../cognito/start.ts'
import { createTaskScheduler } from '../event-sources/clock.ts'
import { startOutboxFeed } from '../event-sources/outbox.ts'
import { createAuthorizer } from '../gateway/authorizer.ts'
import { createGateway } from '../gateway/gateway.ts'
import { localExamplesPath, localPages } from '../gateway/local-pages.ts'
import { listen, portIsFree } from '../gateway/loopback.ts'
import { servePages } from '../gateway/serve-pages.ts'
import { startKms } from '../kms/start.ts'
import { type FunctionContext, openFunctions } from '../lambda/all-functions.ts'
import { openFunctionLog } from '../lambda/function-log.ts'
import { demoAccounts, demoPassword } from '../seed/demo-accounts.ts'
import { openSeed } from '../seed/seed.ts'
import { buildOnce, functionBuild, pagesFolder, siteBuild } from './builds.ts'
import { onEachNewDay } from './new-day.ts'
import { startPastApi } from './past.ts'
import { localOriginOf, prepareState, type Settings, stateFiles } from './settings.ts'
import { StartProblem } from './start-problem.ts'
import { tryLock } from './state-lock.ts'

/** Milliseconds for an earlier run that was just killed to let go of the state. */
const stateLockMaxWaitMs = 1500

/** From whom the mails come. */
const sender = 'Antrian Paspor Online <antrian@contoh.id>'

/**
 * Starts the parts in the order in which they need one another, one line each.
 * @param parts takes each part's way to end, so that they end in the opposite order
 * @param fail is told when a part ends by itself later
 * @throws StartProblem when whoever starts the run can mend what is wrong
 */
export async function startLocalParts(
  settings: Settings,
  parts: AsyncDisposableStack,
  fail: (problem: string) => void,
): Promise<void> {
  const { port, state } = settings
  const siteOrigin = localOriginOf(port)
  const originKey = randomBytes(24).toString('base64url')
  const files = stateFiles(state)

  const release = await tryLock(state, stateLockMaxWaitMs)
  if (!release) throw new StartProblem(`Another run uses ${state}; stop it, or give this one LOCAL_STATE=<folder>.`)
  parts.defer(release)
  await portIsFree(port)
  prepareState(settings)

  const built = Promise.all(
    [siteBuild, functionBuild].map((build) =>
      reportStep(build.what, buildOnce(build), (anew) => (anew ? 'built' : 'up to date')),
    ),
  )
  built.catch(() => {})
  // Before the database, so that wherever there is one, its keys have been there first.
  const kms = await reportStep('keys', startKms({ file: files.keys }).catch(throwStartProblem))
  parts.defer(kms.close)
  const database = await reportStep(
    'database',
    startDatabase({ file: files.database, endpoint: settings.dynamoEndpoint, fresh: settings.fresh }),
  )
  parts.defer(database.close)
  const mailbox = await reportStep('mailbox', startMailbox(files.mailbox))
  parts.defer(mailbox.close)
  void database.ended.then(() =>
    fail('The database engine ended by itself; start again, nothing acknowledged is lost.'),
  )

  const cognito: LocalCognito = await reportStep(
    'accounts',
    startCognito({
      region: localRegion,
      dynamoEndpoint: database.endpoint,
      sesEndpoint: mailbox.endpoint,
      sender,
      customMessage: async (event) => (await functions.invoke('messages', event)) as typeof event,
    }),
  )
  parts.defer(cognito.close)

  const seed = openSeed(database.client, cognito)
  const seeded = reportStep('offices, quotas and demo accounts', seed.fillTable())
  seeded.catch(() => {})
  const log = openFunctionLog(files.log)
  parts.defer(log.close)
  const context: FunctionContext = {
    variables: {
      TABLE_NAME: localTableName,
      USER_POOL_ID: cognito.userPoolId,
      USER_POOL_CLIENT_ID: cognito.clientId,
      USER_POOL_CLIENT_SECRET: cognito.clientSecret,
      STAFF_MFA: settings.staffMfa,
      NIK_KEY_ID: kms.nikKeyId,
      NIK_KEY_VERSION: '1',
      PROOF_KEY_IDS: kms.proofKeyId,
      MAIL_SENDER: sender,
      MAILS_PER_SECOND: '100',
      SITE_ORIGIN: siteOrigin,
      ORIGIN_KEYS: originKey,
    },
    endpoints: {
      dynamodb: database.endpoint,
      cognito: cognito.endpoint,
      ses: mailbox.endpoint,
      kms: kms.endpoint,
    },
    log: log.write,
  }
  const functions = openFunctions(context)
  parts.defer(functions.close)
  await Promise.all([built, seeded])

  const authorize = createAuthorizer(cognito)
  const tasks = createTaskScheduler(functions)
  let outbox: ReturnType<typeof startOutboxFeed> | undefined
  let newDay: ReturnType<typeof onEachNewDay> | undefined
  const gateway = createGateway({
    siteOrigin,
    originKey,
    authorize,
    invoke: functions.invoke,
    pages: servePages(pagesFolder),
    local: localPages(mailbox, {
      report: (event) => functions.invoke('bounces', event),
      catchUp: async () => void (await Promise.all([tasks.callAll(), newDay?.look()])),
      isOutboxAtRest: () => outbox?.isAtRest() ?? false,
    }),
    ...(settings.maintenance && { edgeValues: { maintenance: settings.maintenance } }),
  })
  const server = await reportStep('gateway', listen(gateway, port))
  parts.defer(server.close)
  if (settings.maintenance) console.log('maintenance: on, pages and API answer 503')
  // It books as people do, over HTTP.
  else {
    await reportStep('booked-up days', seed.bookUpDays(siteOrigin), (outcome) => outcome)
    const fillToday = () => {
      const startPastApiAt = (behind: number) => startPastApi(behind, context, { authorize, originKey })
      return reportStep("today's visitors", seed.fillToday(siteOrigin, startPastApiAt), (outcome) => outcome)
    }
    await fillToday()
    newDay = onEachNewDay(seed.today, fillToday)
    parts.defer(newDay.stop)
  }
  parts.defer(tasks.start())
  outbox = startOutboxFeed(database.endpoint, {
    functions,
    file: files.outbox,
    tell: (problem) => console.error(problem),
  })
  parts.defer(outbox.stop)

  console.log(welcome(siteOrigin, files.log))
  console.log(`Ready in ${seconds(performance.now())} on ${siteOrigin}`)
}

/** The services of this folder say in their message what to do. */
function throwStartProblem(error: Error): never {
  throw new StartProblem(error.message)
}

/** One progress line when it is done. */
async function reportStep<T>(name: string, work: Promise<T>, outcome: (done: T) => string = () => 'ready'): Promise<T> {
  const done = await work
  console.log(`${name}: ${outcome(done)} (${seconds(performance.now())})`)
  return done
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

const welcome = (siteOrigin: string, log: string): string => `
Pages     ${siteOrigin}
Mailbox   ${siteOrigin}/_local/mailbox
Examples  ${siteOrigin}${localExamplesPath}
API       ${siteOrigin}/api/openapi.json
Log       ${log}

Demo accounts, all with the password ${demoPassword}:
${demoAccounts.map(({ username, what }) => `  ${username.padEnd(12)} ${what}`).join('\n')}
`
