import type { Role } from '../../contract/http/schemas.ts'
import type { SavedPerson } from '../../domain/people/saved-person.ts'
import type { Profile } from '../account/ports.ts'

export interface Grant {
  readonly role: Role
  /** Left out for national grants. */
  readonly office?: string
}

/** What the table knows of an account: its profile, copied from Cognito at login, and its grants. */
export interface Members {
  find(account: string): Promise<{ profile?: Profile; grants: Grant[] }>
  saveProfile(account: string, profile: Profile): Promise<void>
  removeProfile(account: string): Promise<void>
}

export interface Profiles {
  /** Eventually consistent: the profiles of accounts, by account; one whose account is gone is missing. */
  of(accounts: readonly string[]): Promise<ReadonlyMap<string, Profile>>
}

/** What is written of an account's saved people: one saved or replaced under its id, or one removed. */
export type SavedPeopleChange = { readonly save: SavedPerson } | { readonly remove: string }

/** The people saved in an account. */
export interface SavedPeople {
  /** Strongly consistent: who was saved a moment ago can be booked. */
  ofAccount(account: string): Promise<SavedPerson[]>
  /**
   * Changes the list, one change of an account after the other.
   * @param decide sees the list as it is; called again when somebody else changed it meanwhile
   * @returns what `decide` answered last; without a change nothing is written
   */
  change<Decision extends { readonly answer: unknown; readonly change?: SavedPeopleChange }>(
    account: string,
    decide: (people: readonly SavedPerson[]) => Promise<Decision>,
  ): Promise<Decision['answer']>
  /** Removes everybody. */
  clear(account: string): Promise<void>
}

/** Who wants to hear when an office announces an opening. */
export interface Subscriptions {
  /** Those of some offices that an account watches. */
  ofAccount(account: string, offices: readonly string[]): Promise<string[]>
  add(account: string, office: string): Promise<void>
  remove(account: string, office: string): Promise<void>
  /**
   * Some hundred of those who watch an office, always in the same order.
   * @param after the account that ended the page before
   * @returns with `last` when there may be more
   */
  page(office: string, after?: string): Promise<{ readonly accounts: readonly string[]; readonly last?: string }>
}
