import { useOnline } from '@shared/lib/online'
import { say, t } from '@shared/lib/texts'
import voice from '@shared/lib/texts/voice.zh.json'
import { useState } from 'react'

say({ voice })

/** What somebody said into a phone; what this browser cannot play can be taken out of it, and what no network brought is there with the network. */
export default function VoicePlayer({ src }: { src: string }) {
  const online = useOnline()
  const [fault, setFault] = useState<'offline' | 'unplayable'>()
  if (fault === 'unplayable' || (fault === 'offline' && !online)) {
    return (
      <p className="q">
        {t(`voice.${fault}`)}{' '}
        {fault === 'unplayable' && (
          <a href={src} download>
            {t('voice.download')}
          </a>
        )}
      </p>
    )
  }
  return (
    // biome-ignore lint/a11y/useMediaCaption: nobody writes down what a resident says
    <audio
      controls
      preload="none"
      src={src}
      aria-label={t('voice.label')}
      onError={() => setFault(online ? 'unplayable' : 'offline')}
    />
  )
}
