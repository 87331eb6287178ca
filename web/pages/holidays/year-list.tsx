import { useState } from 'preact/hooks'
import { forget, recall, remember } from '../../behaviour/storage.ts'
import { Notice } from '../../components/notice/notice.tsx'
import type { HolidaysTexts } from '../../texts/id/holidays.ts'
import { type Draft, draftOf, recalledDraft } from './draft.ts'
import { Editor } from './editor.tsx'
import type { HolidayList } from './list.ts'
import { Listing } from './listing.tsx'

/** A year's list, to be read or to be changed. What is written outlives a reload and an ended session, in this tab. */
export function YearList({
  t,
  loaded,
  officeName,
}: {
  t: HolidaysTexts
  loaded: HolidayList
  officeName: (id: string) => string
}) {
  const name = `holidays-${loaded.year}`
  const [list, setList] = useState(loaded)
  const [kept] = useState(() => recalledDraft(recall('session', name), loaded.year))
  const [draft, setDraft] = useState<Draft | undefined>(kept)
  const [importing, setImporting] = useState(false)
  const [saved, setSaved] = useState(false)
  const write = (next: Draft | undefined) => {
    setDraft(next)
    if (next) remember('session', name, JSON.stringify(next))
    else forget('session', name)
  }
  const begin = (withImport: boolean) => {
    setImporting(withImport)
    setSaved(false)
    write(draftOf(list))
  }
  if (draft)
    return (
      <Editor
        t={t}
        draft={draft}
        restored={kept !== undefined}
        officeName={officeName}
        importing={importing}
        onImporting={setImporting}
        onChange={write}
        onSaved={(next) => {
          setList(next)
          setSaved(true)
          write(undefined)
        }}
      />
    )
  return (
    <>
      <div role="status">
        {saved && (
          <Notice kind="success">
            <p>{t.saved(list.year)}</p>
          </Notice>
        )}
      </div>
      <Listing
        t={t}
        list={list}
        officeName={officeName}
        moved={saved}
        onEdit={() => begin(false)}
        onImport={() => begin(true)}
      />
    </>
  )
}
