import type { Office } from '../../../lambdas/contract/schemas.ts'
import { useSurroundings } from '../../context.ts'
import './map-link.css'

/** Leads to a map of an office, which on a phone opens in its map app. */
export function MapLink({ name, map }: Pick<Office, 'name' | 'map'>) {
  const { common } = useSurroundings()
  return (
    <a class="map-link" href={map}>
      {common.map}
      <span class="hidden-visually">: {name}</span>
    </a>
  )
}
