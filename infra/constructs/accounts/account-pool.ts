import { Duration, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  type CfnUserPoolClient,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { type Environment, senderDomain } from '../../environments.ts'
import { configurationSetName } from '../../stacks/mail-stack.ts'
import { type FunctionTarget, setVariables } from '../functions/set-variables.ts'
import { removalPolicy } from '../per-environment.ts'

/** What the API reads and writes of a user; nothing else is open to its client. */
const attributes = { email: true, fullname: true, phoneNumber: true, locale: true } as const

/** The Cognito user pool and the one confidential client through which the API calls it. */
export class AccountPool extends Construct {
  readonly pool: UserPool
  readonly client: UserPoolClient

  constructor(scope: Construct, id: string, environment: Environment, { messages }: { messages: IFunction }) {
    super(scope, id)
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: true,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: true, mutable: true },
        phoneNumber: { required: false, mutable: true },
        locale: { required: false, mutable: true },
      },
      passwordPolicy: {
        minLength: 10,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(1),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      // For staff, by authenticator app. Whether they need it is not the pool's matter but the API's, which knows who is
      // staff; and an app that somebody sets up past the API with a stolen token is taken off at the next login (log-in.ts).
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { sms: false, otp: true },
      ...(environment.threatProtection
        ? {
            featurePlan: FeaturePlan.PLUS,
            // For the log only. The pool is called by the API and sees the addresses of Lambda: acting on them could lock
            // out everybody at once.
            standardThreatProtectionMode: StandardThreatProtectionMode.AUDIT_ONLY,
          }
        : { featurePlan: FeaturePlan.ESSENTIALS }),
      lambdaTriggers: { customMessage: messages },
      email: UserPoolEmail.withSES({
        fromEmail: environment.sender.address,
        fromName: environment.sender.name,
        sesRegion: environment.region,
        sesVerifiedDomain: senderDomain(environment),
        configurationSetName: configurationSetName(environment),
      }),
      deletionProtection: environment.keepData,
      removalPolicy: removalPolicy(environment),
    })
    this.client = this.pool.addClient('Api', {
      generateSecret: true,
      authFlows: { userPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // For the code of the second step; adapters/dynamodb/challenges.ts keeps the login as long.
      authSessionValidity: Duration.minutes(3),
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(8),
      // Every refresh gives a new token; the old one is good for a moment more, for an answer lost on the way.
      refreshTokenRotationGracePeriod: Duration.seconds(10),
      readAttributes: new ClientAttributes().withStandardAttributes({ ...attributes, emailVerified: true }),
      writeAttributes: new ClientAttributes().withStandardAttributes(attributes),
    })
    Validations.of(this.pool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'Applicants book twice in ten years from shared, cheap phones; a second factor would shut many of them out. Staff rights are granted per office in the table, and the API opens the routes of staff to sessions with a second factor only (staffMfa).',
      },
      {
        id: 'AwsSolutions-COG1',
        reason:
          'Ten characters with both cases and a digit, as the sign-up form says. NIST SP 800-63B advises against demanding symbols: length protects better, and Cognito locks out who guesses.',
      },
      ...(environment.threatProtection
        ? []
        : [
            {
              id: 'AwsSolutions-COG8',
              reason:
                'Threat protection is paid by the account and month; where nobody but us signs in, it has nothing to find. Prod has it (environments.ts).',
            },
          ]),
    )
  }

  /**
   * Sign-up, login and refresh are open calls, proven by the secret of the client, and a person's own account is opened by
   * their access token. What is done without either takes a right: ending every session, correcting a mistyped address,
   * finding the usernames of an address, setting right who is asked for a code.
   */
  grantAccess(target: FunctionTarget): void {
    setVariables(target, 'accounts', {
      USER_POOL_ID: this.pool.userPoolId,
      USER_POOL_CLIENT_ID: this.client.userPoolClientId,
      USER_POOL_CLIENT_SECRET: (this.client.node.defaultChild as CfnUserPoolClient).attrClientSecret,
    })
    target.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: [
          'AdminUserGlobalSignOut',
          'AdminGetUser',
          'AdminUpdateUserAttributes',
          'AdminSetUserMFAPreference',
          'ListUsers',
        ].map((verb) => `cognito-idp:${verb}`),
        resources: [this.pool.userPoolArn],
      }),
    )
  }

  /**
   * Who a username stands for, and taking a second step off whose phone is lost: what somebody needs who gives rights to
   * others.
   */
  grantDirectoryAccess(target: FunctionTarget): void {
    setVariables(target, 'directory', { USER_POOL_ID: this.pool.userPoolId })
    target.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['AdminGetUser', 'AdminSetUserMFAPreference', 'AdminUserGlobalSignOut'].map(
          (verb) => `cognito-idp:${verb}`,
        ),
        resources: [this.pool.userPoolArn],
      }),
    )
  }
}
