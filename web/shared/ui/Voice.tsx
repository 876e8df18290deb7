import { lazy, Suspense } from 'react'

const VoicePlayer = lazy(() => import('./VoicePlayer'))

/** What was said into a phone, where anything was. */
export function Voice({ src }: { src?: string }) {
  if (!src) return null
  return (
    <Suspense>
      <VoicePlayer key={src} src={src} />
    </Suspense>
  )
}
