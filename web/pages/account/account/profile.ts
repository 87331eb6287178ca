import type { AccountView } from '../../../../lambdas/contract/http/schemas.ts'
import type { Fact } from '../../../components/summary-list/summary-list.tsx'
import type { AccountTexts } from '../../../texts/id/account/account.ts'

/** What the account says of its owner, row by row. */
export const profileFacts = (
  { username, fullName, email, pendingEmail, phone }: AccountView,
  t: AccountTexts,
): Fact[] => [
  { name: t.facts.username, value: username },
  { name: t.facts.fullName, value: fullName },
  { name: t.facts.email, value: pendingEmail && pendingEmail !== email ? t.pendingEmail(email, pendingEmail) : email },
  { name: t.facts.phone, value: phone ?? t.noPhone },
]
