import { RemovalPolicy } from 'aws-cdk-lib'
import type { Environment } from '../environments.ts'

/** What becomes of a resource with data, logs included, when its stack is deleted. */
export const removalPolicy = ({ keepData }: Pick<Environment, 'keepData'>): RemovalPolicy =>
  keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY

/** A name that an account and Region know only once. */
export const uniqueName = ({ name }: Pick<Environment, 'name'>, what: string): string =>
  `antrian-paspor-${name}-${what}`
