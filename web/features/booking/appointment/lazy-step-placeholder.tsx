import { Button } from '../../../components/button/button.tsx'
import { Spinner } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'

/** A step whose script has not come yet, or did not come. What was said is kept when the page is loaded again. */
export function LazyStepPlaceholder({ title, failed }: { title: string; failed: boolean }) {
  const { common } = usePageContext()
  return (
    <>
      <h1>{title}</h1>
      {failed ? (
        <Notice kind="error" live>
          <p>{common.problems.offline}</p>
          <Button kind="secondary" onClick={() => location.reload()}>
            {common.again}
          </Button>
        </Notice>
      ) : (
        <Spinner text={common.loading} />
      )}
    </>
  )
}
