import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions'
import { afterAll } from 'vitest'
import { type Environment, environments } from '../../infra/environments.ts'
import { addEnvironmentStacks } from '../../infra/stacks/environment-stacks.ts'

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> }

/** `npm run synth` has the templates checked by CloudFormation's own rules; once is enough. */
const quick = {
  '@aws-cdk/core:validateAgainstDefaultRules': false,
  '@aws-cdk/core:annotationsInValidationReport': false,
  'aws:cdk:disable-stack-trace': true,
}

/** The properties of one resource, as the template has them. */
// biome-ignore lint/suspicious/noExplicitAny: a template is whatever CloudFormation takes; the tests say what they expect
export type Properties = Record<string, any>

export const named = (name: string): Environment => {
  const found = environments.find((environment) => environment.name === name)
  if (!found) throw new Error(`There is no environment ${name}`)
  return found
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A built web of one page and one asset. */
function tinyWeb(folder: string): string {
  mkdirSync(join(folder, 'web/assets'), { recursive: true })
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'web/assets/start-abc.js'), '')
  return join(folder, 'web')
}

/** An app with the flags of cdk.json; functions are bundled only for the stacks asked for. */
export function appOf(
  list: readonly Environment[],
  { bundle = [], web = true }: { bundle?: string[]; web?: boolean } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'antrian-infra-'))
  folders.push(folder)
  const app = new App({
    outdir: join(folder, 'cdk.out'),
    context: { ...context, ...quick, 'aws:cdk:bundling-stacks': bundle },
  })
  const builtPages = web ? tinyWeb(folder) : join(folder, 'never-built')
  const stacks = list.map((environment) => addEnvironmentStacks(app, environment, { builtPages }))
  return { app, stacks, folder }
}

/** The template of the service stack of an environment. */
export class Cloud {
  readonly template: Template
  readonly mail: Template
  readonly warnings: string[]
  constructor(environment: Environment, options: { web?: boolean } = {}) {
    const [stacks] = appOf([environment], options).stacks
    if (!stacks) throw new Error('no stack')
    this.template = Template.fromStack(stacks.service)
    this.mail = Template.fromStack(stacks.mail)
    const warnings = Annotations.fromStack(stacks.service).findWarning('*', Match.anyValue())
    this.warnings = warnings.map(({ entry }) => String(entry.data))
  }

  /** Logical id → properties of every resource of a type, e.g. `AWS::DynamoDB::Table`. */
  all(type: string): [string, Properties][] {
    return Object.entries(this.template.findResources(type)).map(([id, resource]) => [id, resource.Properties])
  }

  /** The only resource of a type. */
  one(type: string): Properties {
    const found = this.all(type)
    if (found.length !== 1) throw new Error(`${found.length} resources of ${type}`)
    return found[0]?.[1] ?? {}
  }

  /** The logical id of a function of the contract. */
  functionId(name: string): string {
    const found = this.all('AWS::Lambda::Function').find(([id]) => id.startsWith(`Functions${name}Function`))
    if (!found) throw new Error(`There is no function ${name}`)
    return found[0]
  }

  /** Name in the contract of the function whose alias is called, by its ARN or by a name made of it. */
  nameBehind(reference: unknown): string {
    const alias = this.properties(/"Ref":"(\w+)"/.exec(JSON.stringify(reference))?.[1] ?? '')
    const name = /^Functions([a-z]+)Function/.exec(alias.FunctionName?.Ref)?.[1]
    if (!name) throw new Error(`${JSON.stringify(reference)} is no alias of a function`)
    return name
  }

  properties(id: string): Properties {
    const resources = this.template.toJSON().Resources as Record<string, { Properties: Properties }>
    return resources[id]?.Properties ?? {}
  }

  /** Every statement a function's role carries. */
  statementsOf(name: string): Properties[] {
    const role = this.properties(this.functionId(name)).Role['Fn::GetAtt'][0]
    return this.all('AWS::IAM::Policy')
      .filter(([, { Roles }]) => Roles.some((one: Properties) => one.Ref === role))
      .flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement)
  }
}

const clouds = new Map<string, Cloud>()

/** The cloud of an environment as it stands in the list; synthesised once for all files of a worker. */
export function cloudOf(name: string): Cloud {
  const cloud = clouds.get(name) ?? new Cloud(named(name))
  clouds.set(name, cloud)
  return cloud
}

/** A string or a list, as a list. */
export const list = (value: unknown): string[] => [value].flat() as string[]
