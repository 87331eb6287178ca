import { type App, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { functions, type ResourceName } from '../../lambdas/contract/functions.ts'
import { AccountPool } from '../constructs/accounts/account-pool.ts'
import { Api } from '../constructs/api/api.ts'
import { OriginKeys } from '../constructs/api/origin-keys.ts'
import { DeployedFunctions } from '../constructs/functions/functions.ts'
import { ProvisionedConcurrency } from '../constructs/functions/provisioned-concurrency.ts'
import { Rollout } from '../constructs/functions/rollout.ts'
import { type FunctionTarget, setVariables } from '../constructs/functions/set-variables.ts'
import { BounceReports } from '../constructs/mail/bounce-reports.ts'
import { grantMailRate, grantMailSending } from '../constructs/mail/grant-mail-sending.ts'
import { Outbox } from '../constructs/mail/outbox.ts'
import { Monitoring } from '../constructs/monitoring/monitoring.ts'
import { TaskSchedule } from '../constructs/operations/task-schedule.ts'
import { uniqueName } from '../constructs/per-environment.ts'
import { Site } from '../constructs/site/site.ts'
import { DataStore } from '../constructs/store/data-store.ts'
import { KmsKeys } from '../constructs/store/kms-keys.ts'
import type { Environment } from '../environments.ts'
import { configurationSetName } from './mail-stack.ts'

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
    const store = new DataStore(this, 'Store', environment)
    const keys = new KmsKeys(this, 'Keys', environment)
    const api = new Api(this, 'Api', environment)
    const originKeys = new OriginKeys(this, 'OriginKeys', environment)
    const site = new Site(this, 'Site', environment, {
      apiHost: api.host,
      originKey: originKeys.current,
      builtPages,
      webAclArn,
    })
    const functionsOf = new DeployedFunctions(this, 'Functions', environment)
    const accounts = new AccountPool(this, 'Accounts', environment, { messages: functionsOf.liveAlias('messages') })

    const grantPart: Readonly<Record<ResourceName, (target: FunctionTarget) => void>> = {
      store: (target) => store.grantAccess(target),
      accounts: (target) => accounts.grantAccess(target),
      directory: (target) => accounts.grantDirectoryAccess(target),
      mfa: (target) => setVariables(target, 'mfa', { STAFF_MFA: environment.staffMfa }),
      nikKey: (target) => keys.grantNikKey(target),
      proofKey: (target) => keys.grantProofKey(target),
      proofPublicKey: (target) => keys.grantProofPublicKey(target),
      mail: (target) => grantMailSending(target, environment),
      mailPace: (target) => grantMailRate(target, environment),
      site: (target) => setVariables(target, 'site', { SITE_ORIGIN: site.origin }),
      edge: (target) => setVariables(target, 'edge', { ORIGIN_KEYS: originKeys.accepted }),
    }
    for (const target of functionsOf.all) for (const part of functions[target.name].uses) grantPart[part](target)

    api.serve(functionsOf, accounts)
    const { failedBatchesBucket, eventSourceMappingId } = new Outbox(this, 'Outbox', environment, {
      outbox: functionsOf.liveAlias('outbox'),
      table: store.table,
    })
    new BounceReports(this, 'BounceReports', environment, { bounces: functionsOf.liveAlias('bounces') })
    new TaskSchedule(this, 'TaskSchedule', { tasks: functionsOf.liveAlias('tasks') })

    new Monitoring(this, 'Monitoring', environment, {
      apiId: api.id,
      tableName: store.table.tableName,
      functionName: (name) => functionsOf.find(name).lambda.functionName,
      eventSourceMappingId,
      failedBatchesBucket,
      userPoolId: accounts.pool.userPoolId,
      userPoolClientId: accounts.client.userPoolClientId,
      distributionId: site.distributionId,
      configurationSet: configurationSetName(environment),
      invariants: functionsOf.liveAlias('invariants'),
    })
    if (environment.canary) new Rollout(this, 'Rollout', environment, functionsOf.all)
    if (environment.release)
      new ProvisionedConcurrency(this, 'ProvisionedConcurrency', environment.release, (name) => functionsOf.find(name))

    new CfnOutput(this, 'SiteOrigin', { value: site.origin })
    new CfnOutput(this, 'SiteDnsTarget', { value: site.dnsTarget })
    new CfnOutput(this, 'Switches', { value: site.switches })
    new CfnOutput(this, 'TableName', { value: store.table.tableName })
    new CfnOutput(this, 'FailedBatchesBucket', { value: failedBatchesBucket })
    new CfnOutput(this, 'UserPoolId', { value: accounts.pool.userPoolId })
  }
}
