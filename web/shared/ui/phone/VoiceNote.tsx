import { say, t } from '@shared/lib/texts'
import voice from '@shared/lib/texts/voice.zh.json'
import { Icon } from '@shared/ui/Icon'
import { useEffect, useState } from 'react'
import { isVoice, LARGEST, LONGEST_SECONDS, recordsHere, useRecorder } from './recording'

say({ voice })

type Props = {
  spoken?: Blob
  onChange: (spoken?: Blob) => void
  /** Whether somebody is speaking: what is sent meanwhile would lack it. */
  onRecording: (recording: boolean) => void
}

/** What somebody says instead of typing it: recorded here where the browser can, else by the phone's own recorder. */
export function VoiceNote({ spoken, onChange, onRecording }: Props) {
  const [fault, setFault] = useState<'refused' | 'failed' | 'tooLarge' | 'notAudio'>()
  const keep = (recorded: Blob) => {
    setFault(undefined)
    onChange(recorded)
  }
  const recorder = useRecorder(keep, setFault)
  const here = recordsHere()
  const { seconds } = recorder
  const recording = seconds !== undefined
  useEffect(() => onRecording(recording), [onRecording, recording])
  return (
    <div className="col">
      <div className="lab">{t('voice.title')}</div>
      {spoken && <Heard spoken={spoken} onRemove={() => onChange(undefined)} />}
      {!spoken && recording && (
        <button type="button" className="btn p" onClick={recorder.stop}>
          <Icon name="check" />
          {t('voice.stop')}
          <span role="timer" className="num">
            {t('voice.running', { now: seconds, most: LONGEST_SECONDS })}
          </span>
        </button>
      )}
      {!spoken && !recording && (
        <>
          {here && fault !== 'refused' ? (
            <button type="button" className="btn" onClick={recorder.start}>
              <Icon name="mic" />
              {t('voice.start')}
            </button>
          ) : (
            <Own onPick={keep} onFault={setFault} />
          )}
          {!fault && <p className="q">{t(here ? 'voice.hint' : 'voice.unsupported')}</p>}
        </>
      )}
      {fault && (
        <p className="note risk" role="alert">
          {t(`voice.${fault}`)}
        </p>
      )}
      {fault === 'refused' && !recording && !spoken && (
        <button type="button" className="btn" onClick={recorder.start}>
          {t('voice.again')}
        </button>
      )}
    </div>
  )
}

type OwnProps = { onPick: (recorded: Blob) => void; onFault: (fault: 'tooLarge' | 'notAudio') => void }

/** The phone's own recorder, or what lies in it. */
function Own({ onPick, onFault }: OwnProps) {
  return (
    <label className="btn file">
      <Icon name="mic" />
      {t('voice.pick')}
      <input
        type="file"
        accept="audio/*"
        capture
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (!file) return
          if (!isVoice(file)) onFault('notAudio')
          else if (file.size > LARGEST) onFault('tooLarge')
          else onPick(file)
        }}
      />
    </label>
  )
}

/** What was recorded, to be listened to before it is sent. */
function Heard({ spoken, onRemove }: { spoken: Blob; onRemove: () => void }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(spoken)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [spoken])
  return (
    <div className="col">
      {/* biome-ignore lint/a11y/useMediaCaption: nobody writes down what a resident says */}
      <audio controls src={address} aria-label={t('voice.listen')} />
      <button type="button" className="btn s" onClick={onRemove}>
        <Icon name="x" size="s" />
        {t('voice.remove')}
      </button>
    </div>
  )
}
