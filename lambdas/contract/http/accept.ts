/**
 * Picks what to answer with by an `Accept` header (RFC 9110, 12.5.1): the offer with the highest weight, the earlier one
 * among equals. What fits nothing is answered with the first offer rather than refused.
 */
export function preferredType<Type extends string>(
  accept: string | undefined,
  [usual, ...others]: readonly [Type, ...Type[]],
): Type {
  const ranges = (accept ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const q = parameters.find((parameter) => parameter.startsWith('q='))
      return { range, weight: q ? Number(q.slice(2)) || 0 : 1 }
    })
  /** The most specific range that covers a type says its weight. */
  const weightOf = (type: string): number =>
    [type, `${type.split('/')[0]}/*`, '*/*']
      .map((range) => ranges.find((one) => one.range === range)?.weight)
      .find((weight) => weight !== undefined) ?? 0
  return others.reduce((best, type) => (weightOf(type) > weightOf(best) ? type : best), usual)
}
