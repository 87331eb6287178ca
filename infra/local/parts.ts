import { randomBytes } from 'node:crypto'
import { openFunctions, type Surroundings } from './all-functions.ts'
import { createAuthorizer } from './authorizer.ts'
import { region, tableName } from './aws.ts'
import { buildOnce, functionBuild, pagesFolder, siteBuild } from './builds.ts'
import { scheduledTasks } from './clock.ts'
import { type LocalCognito, startCognito } from './cognito/start.ts'
import { startDatabase } from './database.ts'
import { openFunctionLog } from './function-log.ts'
import { createGateway } from './gateway.ts'
import { startKms } from './kms.ts'
import { examplesPath, localPages } from './local-pages.ts'
import { listen, portIsFree } from './loopback.ts'
import { startMailbox } from './mailbox.ts'
import { onEachNewDay } from './new-day.ts'
import { startOutbox } from './outbox.ts'
import { servePages } from './pages.ts'
import { startPast } from './past.ts'
import { demoAccounts, demoPassword } from './seed/accounts.ts'
import { openSeed } from './seed/index.ts'
import { filesIn, originOf, prepareState, type Settings } from './settings.ts'
import { StartProblem } from './start-problem.ts'
import { tryLock } from './state-lock.ts'

/** Milliseconds for an earlier run that was just killed to let go of the state. */
const patience = 1500

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
  const siteOrigin = originOf(port)
  const originKey = randomBytes(24).toString('base64url')
  const files = filesIn(state)

  const release = await tryLock(state, patience)
  if (!release) throw new StartProblem(`Another run uses ${state}; stop it, or give this one LOCAL_STATE=<folder>.`)
  parts.defer(release)
  await portIsFree(port)
  prepareState(settings)

  const built = Promise.all(
    [siteBuild, functionBuild].map((build) =>
      step(build.what, buildOnce(build), (anew) => (anew ? 'built' : 'up to date')),
    ),
  )
  built.catch(() => {})
  // Before the database, so that wherever there is one, its keys have been there first.
  const kms = await step('keys', startKms({ file: files.keys }).catch(tell))
  parts.defer(kms.close)
  const database = await step(
    'database',
    startDatabase({ file: files.database, endpoint: settings.dynamoEndpoint, fresh: settings.fresh }),
  )
  parts.defer(database.close)
  const mailbox = await step('mailbox', startMailbox(files.mailbox))
  parts.defer(mailbox.close)
  void database.ended.then(() =>
    fail('The database engine ended by itself; start again, nothing acknowledged is lost.'),
  )

  const cognito: LocalCognito = await step(
    'accounts',
    startCognito({
      region,
      dynamoEndpoint: database.endpoint,
      sesEndpoint: mailbox.endpoint,
      sender,
      customMessage: async (event) => (await functions.invoke('messages', event)) as typeof event,
    }),
  )
  parts.defer(cognito.close)

  const seed = openSeed(database.client, cognito)
  const sown = step('offices, quotas and demo accounts', seed.sow())
  sown.catch(() => {})
  const log = openFunctionLog(files.log)
  parts.defer(log.close)
  const surroundings: Surroundings = {
    variables: {
      TABLE_NAME: tableName,
      USER_POOL_ID: cognito.userPoolId,
      USER_POOL_CLIENT_ID: cognito.clientId,
      USER_POOL_CLIENT_SECRET: cognito.clientSecret,
      STAFF_SECOND_STEP: settings.secondStep,
      NIK_KEY_ID: kms.nikKeyId,
      NIK_RING: '1',
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
  const functions = openFunctions(surroundings)
  parts.defer(functions.close)
  await Promise.all([built, sown])

  const authorize = createAuthorizer(cognito)
  const tasks = scheduledTasks(functions)
  let outbox: ReturnType<typeof startOutbox> | undefined
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
  const server = await step('gateway', listen(gateway, port))
  parts.defer(server.close)
  if (settings.maintenance) console.log('maintenance: on, pages and API answer 503')
  // It books as people do, over HTTP.
  else {
    await step('booked-up days', seed.bookUp(siteOrigin), (outcome) => outcome)
    const fillToday = () => {
      const goBack = (behind: number) => startPast(behind, surroundings, { authorize, originKey })
      return step("today's visitors", seed.fillToday(siteOrigin, goBack), (outcome) => outcome)
    }
    await fillToday()
    newDay = onEachNewDay(seed.today, fillToday)
    parts.defer(newDay.stop)
  }
  parts.defer(tasks.start())
  outbox = startOutbox(database.endpoint, { functions, file: files.outbox, tell: (problem) => console.error(problem) })
  parts.defer(outbox.stop)

  console.log(welcome(siteOrigin, files.log))
  console.log(`Ready in ${seconds(performance.now())} on ${siteOrigin}`)
}

/** The services of this folder say in their message what to do. */
function tell(error: Error): never {
  throw new StartProblem(error.message)
}

/** One progress line when it is done. */
async function step<T>(name: string, work: Promise<T>, outcome: (done: T) => string = () => 'ready'): Promise<T> {
  const done = await work
  console.log(`${name}: ${outcome(done)} (${seconds(performance.now())})`)
  return done
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

const welcome = (siteOrigin: string, log: string): string => `
Pages     ${siteOrigin}
Mailbox   ${siteOrigin}/_local/mailbox
Examples  ${siteOrigin}${examplesPath}
API       ${siteOrigin}/api/openapi.json
Log       ${log}

Demo accounts, all with the password ${demoPassword}:
${demoAccounts.map(({ username, what }) => `  ${username.padEnd(12)} ${what}`).join('\n')}
`
