import type { Session } from '../../../lambdas/contract/schemas.ts'
import type { Fact } from '../../components/summary-list/summary-list.tsx'
import type { AccountTexts } from '../../texts/id/account.ts'

/** What the account says of its owner, row by row. */
export const profileFacts = ({ username, fullName }: Session, { facts }: AccountTexts): Fact[] => [
  { name: facts.username, value: username },
  { name: facts.fullName, value: fullName },
]
