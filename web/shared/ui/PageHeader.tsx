import type { ReactNode } from 'react'

type Props = { title: string; meta?: ReactNode; tags?: ReactNode; actions?: ReactNode; crumbs?: ReactNode }

/** The page's one h1, what it is about in a sentence, and its actions. */
export function PageHeader({ title, meta, tags, actions, crumbs }: Props) {
  return (
    <>
      {crumbs && <div className="row s13 q crumbs">{crumbs}</div>}
      <div className="ph">
        <h1 className="t1">{title}</h1>
        {tags}
        {meta && <span className="m">{meta}</span>}
        <span className="sp" />
        {actions}
      </div>
    </>
  )
}
