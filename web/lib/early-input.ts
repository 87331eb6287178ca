/*
 * The prerendered page can be typed into before its script has arrived, which on a slow line takes seconds. Hydrating
 * would empty those fields; what they held is saved here before and put back by the form.
 */
let typed: Readonly<Record<string, string>> = {}

/** Reads the fields of the prerendered page. */
export function saveEarlyInput(root: ParentNode): void {
  const fields = [...root.querySelectorAll<HTMLInputElement>('input[name]')]
  const hasInput = ({ type, checked, value }: HTMLInputElement) => (type === 'checkbox' ? checked : value !== '')
  typed = Object.fromEntries(fields.filter(hasInput).map(({ name, value }) => [name, value]))
}

/** What was typed early into fields of these names; asked for once, later forms begin anew. */
export function takeEarlyInput<F extends string>(names: readonly F[]): Partial<Record<F, string>> {
  const taken = Object.fromEntries(names.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])))
  typed = {}
  return taken as Partial<Record<F, string>>
}
