import { keys } from '../../lambdas/adapters/dynamodb/core/table.ts'
import { holidayLists, offices } from './initial-data.ts'
import type { ItemStore } from './item-store.ts'

/**
 * Puts the offices and the lists of holidays of the project into a table. What is there already stays as it is: from the
 * first load on, they are kept by the national admin.
 * @returns what was done, a line for each
 */
export async function loadInitialData(store: ItemStore): Promise<string[]> {
  const lines: string[] = []
  for (const office of offices)
    lines.push(describeLoad(`office ${office.id}`, await store.putAbsent([{ ...keys.office(office.id), ...office }])))
  for (const list of holidayLists)
    lines.push(
      describeLoad(
        `holidays ${list.year} (${list.status})`,
        await store.putAbsent([{ ...keys.holidays(list.year), ...list }]),
      ),
    )
  return lines
}

const describeLoad = (what: string, put: boolean): string =>
  `${what}: ${put ? 'added' : 'there already, left as it is'}`
