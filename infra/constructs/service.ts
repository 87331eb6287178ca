import { type App, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { functions, type Part } from '../../lambdas/contract/functions.ts'
import type { Environment } from '../environments.ts'
import { Accounts } from './accounts.ts'
import { Api } from './api.ts'
import { Bounces } from './bounces.ts'
import { Clock } from './clock.ts'
import { Functions } from './functions.ts'
import { Keys } from './keys.ts'
import { configurationSetName } from './mail.ts'
import { OriginKeys } from './origin-keys.ts'
import { Outbox } from './outbox.ts'
import { handMailPaceTo, handMailTo } from './outgoing-mail.ts'
import { type Receiver, setVariables } from './part.ts'
import { uniqueName } from './per-environment.ts'
import { Readiness } from './readiness.ts'
import { Rollout } from './rollout.ts'
import { Site } from './site/site.ts'
import { Store } from './store.ts'
import { Watch } from './watch/watch.ts'

/** Everything of an environment but its mail. */
export class ServiceStack extends Stack {
  constructor(
    app: App,
    id: string,
    environment: Environment,
    {
      builtPages,
      webAclArn,
      ...props
    }: StackProps & { readonly builtPages: string; readonly webAclArn: string | undefined },
  ) {
    super(app, id, {
      ...props,
      stackName: uniqueName(environment, 'service'),
      description: `Antrian Paspor Online, ${environment.name}`,
      terminationProtection: environment.keepData,
    })
    const store = new Store(this, 'Store', environment)
    const keys = new Keys(this, 'Keys', environment)
    const api = new Api(this, 'Api', environment)
    const originKeys = new OriginKeys(this, 'OriginKeys', environment)
    const site = new Site(this, 'Site', environment, {
      apiHost: api.host,
      originKey: originKeys.shown,
      builtPages,
      webAclArn,
    })
    const functionsOf = new Functions(this, 'Functions', environment)
    const accounts = new Accounts(this, 'Accounts', environment, { messages: functionsOf.named('messages') })

    const hand: Readonly<Record<Part, (receiver: Receiver) => void>> = {
      store: (receiver) => store.handTo(receiver),
      accounts: (receiver) => accounts.handTo(receiver),
      directory: (receiver) => accounts.handDirectoryTo(receiver),
      secondStep: (receiver) =>
        setVariables(receiver, 'secondStep', { STAFF_SECOND_STEP: environment.staffSecondStep }),
      nikKey: (receiver) => keys.handNikKeyTo(receiver),
      proofKey: (receiver) => keys.handProofKeyTo(receiver),
      proofPublicKey: (receiver) => keys.handProofPublicKeyTo(receiver),
      mail: (receiver) => handMailTo(receiver, environment),
      mailPace: (receiver) => handMailPaceTo(receiver, environment),
      site: (receiver) => setVariables(receiver, 'site', { SITE_ORIGIN: site.origin }),
      edge: (receiver) => setVariables(receiver, 'edge', { ORIGIN_KEYS: originKeys.taken }),
    }
    for (const receiver of functionsOf.all) for (const part of functions[receiver.name].uses) hand[part](receiver)

    api.serve(functionsOf, accounts)
    const { givenUp, feedId } = new Outbox(this, 'Outbox', environment, {
      outbox: functionsOf.named('outbox'),
      table: store.table,
    })
    new Bounces(this, 'Bounces', environment, { bounces: functionsOf.named('bounces') })
    new Clock(this, 'Clock', { clock: functionsOf.named('clock') })

    new Watch(this, 'Watch', environment, {
      apiId: api.id,
      tableName: store.table.tableName,
      functionName: (name) => functionsOf.receiver(name).lambda.functionName,
      feedId,
      givenUpBucket: givenUp,
      userPoolId: accounts.pool.userPoolId,
      userPoolClientId: accounts.client.userPoolClientId,
      distributionId: site.distributionId,
      configurationSet: configurationSetName(environment),
      laws: functionsOf.named('laws'),
    })
    if (environment.canary) new Rollout(this, 'Rollout', environment, functionsOf.all)
    if (environment.release) new Readiness(this, 'Readiness', environment.release, (name) => functionsOf.receiver(name))

    new CfnOutput(this, 'SiteOrigin', { value: site.origin })
    new CfnOutput(this, 'SiteDnsTarget', { value: site.dnsTarget })
    new CfnOutput(this, 'Switches', { value: site.switches })
    new CfnOutput(this, 'TableName', { value: store.table.tableName })
    new CfnOutput(this, 'GivenUpBucket', { value: givenUp })
    new CfnOutput(this, 'UserPoolId', { value: accounts.pool.userPoolId })
  }
}
