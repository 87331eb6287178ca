import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import './table.css'
import { useOverflow } from './use-overflow.ts'

export interface Column {
  readonly name: string
  /** Figures stand under one another, at the right edge. */
  readonly numeric?: boolean
}

interface TableProps {
  readonly caption: string
  readonly columns: readonly Column[]
  /** Cells in the order of the columns. The first of each row is its name. */
  readonly rows: readonly (readonly [name: string, ...cells: ComponentChildren[]])[]
  /** What tells the rows apart, where a name may stand in several. */
  readonly keys?: readonly string[]
  /**
   * On a phone: `scroll` keeps the columns, for figures that are compared; `list` makes an entry of each row, for cells
   * of whole sentences.
   */
  readonly narrow?: 'scroll' | 'list'
}

const cellClass = ({ numeric }: Column): string | undefined => (numeric ? 'table__figure' : undefined)

/**
 * Facts of the same kind. Where it is wider than the screen it scrolls in a region of its own that the keyboard
 * reaches. The roles repeat what the elements are, since a row that is shown as a block loses it in some browsers.
 */
export function Table({ caption, columns, rows, keys, narrow = 'scroll' }: TableProps) {
  const id = useId()
  const region = useRef<HTMLDivElement>(null)
  const scrolls = useOverflow(region)
  const [, ...others] = columns
  return (
    <div
      class={`table table--${narrow}`}
      ref={region}
      {...(scrolls && { role: 'region', 'aria-labelledby': id, tabIndex: 0 })}
    >
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table role="table" aria-labelledby={id}>
        <caption id={id}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th scope="col" role="columnheader" class={cellClass(column)} key={column.name}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(([name, ...cells], n) => (
            <tr role="row" key={keys?.[n] ?? name}>
              <th scope="row" role="rowheader">
                {name}
              </th>
              {others.map((column, i) => (
                <td role="cell" class={cellClass(column)} key={column.name}>
                  {narrow === 'list' && (
                    <span class="table__name" aria-hidden="true">
                      {column.name}
                    </span>
                  )}
                  {cells[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </div>
  )
}
