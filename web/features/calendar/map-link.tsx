import type { OfficeView } from '../../../lambdas/contract/http/schemas.ts'
import { usePageContext } from '../../hooks/page-context.ts'
import './map-link.css'

/** Leads to a map of an office, which on a phone opens in its map app. */
export function MapLink({ name, map }: Pick<OfficeView, 'name' | 'map'>) {
  const { common } = usePageContext()
  return (
    <a class="map-link" href={map}>
      {common.map}
      <span class="hidden-visually">: {name}</span>
    </a>
  )
}
