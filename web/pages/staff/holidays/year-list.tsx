import { useState } from 'preact/hooks'
import { Notice } from '../../../components/notice/notice.tsx'
import { readItem, removeItem, saveItem } from '../../../lib/storage.ts'
import type { HolidaysTexts } from '../../../texts/id/staff/holidays.ts'
import { Editor } from './editor.tsx'
import { type HolidayDraft, holidayDraftFrom, recalledDraft } from './holiday-draft.ts'
import type { HolidayListView } from './holiday-list.ts'
import { SavedList } from './saved-list.tsx'

/** A year's list, to be read or to be changed. What is written outlives a reload and an ended session, in this tab. */
export function YearList({
  t,
  loaded,
  officeName,
}: {
  t: HolidaysTexts
  loaded: HolidayListView
  officeName: (id: string) => string
}) {
  const name = `holidays-${loaded.year}`
  const [list, setList] = useState(loaded)
  const [restored] = useState(() => recalledDraft(readItem('session', name), loaded.year))
  const [draft, setDraft] = useState<HolidayDraft | undefined>(restored)
  const [importing, setImporting] = useState(false)
  const [saved, setSaved] = useState(false)
  const write = (next: HolidayDraft | undefined) => {
    setDraft(next)
    if (next) saveItem('session', name, JSON.stringify(next))
    else removeItem('session', name)
  }
  const begin = (withImport: boolean) => {
    setImporting(withImport)
    setSaved(false)
    write(holidayDraftFrom(list))
  }
  if (draft)
    return (
      <Editor
        t={t}
        draft={draft}
        restored={restored !== undefined}
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
      <SavedList
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
