import * as z from 'zod'
import type { FieldErrorCode } from './field-errors.ts'

/**
 * One of two shapes, chosen by whether a field is there. A plain union would answer "none of the shapes fits"; this one
 * answers what is wrong with the shape that was meant, field by field. Still a union to the OpenAPI document.
 * @param field name of the field that only `present` has
 */
export function unionByField<Present extends z.ZodObject, Absent extends z.ZodObject>(
  field: string,
  present: Present,
  absent: Absent,
): z.ZodType<z.output<Present> | z.output<Absent>, z.input<Present> | z.input<Absent>> {
  const either = z.preprocess(
    (value, context) => {
      const meant = typeof value === 'object' && value !== null && Object.hasOwn(value, field) ? present : absent
      const { error } = meant.safeParse(value, { reportInput: true })
      context.issues.push(...(error?.issues ?? []).flatMap(toBlockingIssues))
      return value
    },
    z.union([present, absent]),
  )
  // `preprocess` takes anything; what it takes here is what the two shapes take.
  return either as unknown as z.ZodType<z.output<Present> | z.output<Absent>, z.input<Present> | z.input<Absent>>
}

/** An unknown field alone would not keep zod from trying the union; named as an error of our own it does. */
const toBlockingIssues = (issue: z.core.$ZodIssue): z.core.$ZodRawIssue[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({
        code: 'custom',
        message: 'unknown-field' satisfies FieldErrorCode,
        path: [...issue.path, key],
        input: key,
      }))
    : [issue as z.core.$ZodRawIssue]
