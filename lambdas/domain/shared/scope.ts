/** What a right or an audit entry concerns: one office, by its id, or all of them. No office may have this id. */
export type Scope = string
export const national: Scope = 'national'
