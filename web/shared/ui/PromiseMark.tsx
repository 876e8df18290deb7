import { t } from '@shared/lib/texts'

export const verdicts = ['breached', 'at_risk', 'met', 'not_due', 'not_measurable'] as const
export type Verdict = (typeof verdicts)[number]

const tone: Record<Verdict, string> = {
  met: 'met',
  at_risk: 'risk',
  breached: 'breach',
  not_due: 'wait',
  not_measurable: 'blank',
}

/** One silhouette per verdict, readable without colour. */
export function VerdictShape({ verdict, size = 16 }: { verdict: Verdict; size?: number }) {
  return (
    <svg
      className="mk"
      data-verdict={verdict}
      viewBox="0 0 16 16"
      style={{ width: size, height: size }}
      aria-hidden="true"
    >
      {shapes[verdict]}
    </svg>
  )
}

type MarkProps = { verdict: Verdict; size?: number; word?: string }

/** A verdict: its silhouette and its word, always together; checks and readings say it in a word of their own. */
export function PromiseMark({ verdict, size = 16, word = t(`ui.verdict.${verdict}`) }: MarkProps) {
  return (
    <span className={`mkw ${tone[verdict]}`}>
      <VerdictShape verdict={verdict} size={size} />
      {word}
    </span>
  )
}

const shapes: Record<Verdict, React.ReactNode> = {
  met: (
    <>
      <circle cx="8" cy="8" r="7.500" fill="var(--metsolid)" />
      <path
        d="M4.600 8.300l2.300 2.300 4.500-4.800"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.800"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  at_risk: (
    <>
      <path
        d="M8 1.200L15.300 14.300H.7z"
        fill="var(--risksolid)"
        stroke="var(--risk)"
        strokeWidth="1"
        strokeLinejoin="round"
      />
      <path d="M8 6v3.800M8 11.900v.3" stroke="var(--onrisk)" strokeWidth="1.700" strokeLinecap="round" />
    </>
  ),
  breached: (
    <>
      <rect x=".8" y=".8" width="14.400" height="14.400" rx="2.500" fill="var(--breachsolid)" />
      <path d="M5 5l6 6M11 5l-6 6" stroke="var(--onbreach)" strokeWidth="1.900" strokeLinecap="round" />
    </>
  ),
  not_due: (
    <>
      <circle cx="8" cy="8" r="6.700" fill="none" stroke="var(--waitline)" strokeWidth="1.500" />
      <path
        d="M8 4.500V8l2.200 1.500"
        fill="none"
        stroke="var(--waitline)"
        strokeWidth="1.500"
        strokeLinecap="round"
      />
    </>
  ),
  not_measurable: (
    <>
      <path
        d="M8 .9L15.100 8 8 15.100.9 8z"
        fill="var(--blankbg)"
        stroke="var(--blankline)"
        strokeWidth="1.400"
        strokeDasharray="2.400 1.700"
      />
      <path d="M5.700 8h4.600" stroke="var(--blank)" strokeWidth="1.700" strokeLinecap="round" />
    </>
  ),
}
