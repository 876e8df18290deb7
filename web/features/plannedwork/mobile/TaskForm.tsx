import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { Choices } from '@shared/ui/phone/Choices'
import { Field } from '@shared/ui/phone/Field'
import { PhotoPicker } from '@shared/ui/phone/PhotoPicker'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import { useState } from 'react'
import { beyond, isNumber, range } from '../judge'
import { type InPhone, type Mine, myTasks, type Task } from '../tasks'
import { ReadAloud } from './ReadAloud'
import { SkipCard } from './SkipCard'
import { type Hands, WhoDid } from './WhoDid'

type Typed = Record<number, string>
type Props = { community: CommunityId; task: Task; mine: Mine; inPhone: InPhone; onDone: () => void }

const WELL = 'good'

/** What is seen at one place: everything well in one tap and what is not one by one; kept in the phone first. */
export function TaskForm({ community, task, mine, inPhone, onDone }: Props) {
  const [typed, setTyped] = useState<Typed>({})
  const [photos, setPhotos] = useState<Blob[]>([])
  const [album, setAlbum] = useState<Blob[]>([])
  const [note, setNote] = useState('')
  const [hands, setHands] = useState<Hands>({})
  const queries = useQueryClient()
  const lacks = missing(task, typed, photos.length + album.length, note) ?? handsMissing(task, mine, hands)
  const save = useMutation({
    mutationFn: () =>
      inPhone.keep({
        kind: 'task.done',
        task,
        answers: task.questions.map((asked, n) => answer(asked.unit, typed[n] ?? '')),
        ...hands,
        photos,
        album,
        note: note.trim() || undefined,
      }),
    onSuccess: () => {
      Toast.show({ content: t('planned.mine.saved', { place: task.place }) })
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: myTasks(community, inPhone.remember).queryKey }),
  })
  const allWell = () =>
    setTyped((before) => ({
      ...before,
      ...Object.fromEntries(task.questions.flatMap((asked, n) => (asked.unit ? [] : [[n, WELL]]))),
    }))
  return (
    <main className="page docked">
      <Bar title={task.place} text={task.title} onBack={onDone} />
      <div className="pad col">
        <ReadAloud words={[task.place, ...task.questions.map((asked) => asked.words)]} />
        {task.questions.some((asked) => !asked.unit) && (
          <button type="button" className="btn" onClick={allWell}>
            {t('planned.mine.allWell')}
          </button>
        )}
        {task.questions.map((asked, n) => (
          <Question
            key={asked.words}
            asked={asked}
            value={typed[n] ?? ''}
            onChange={(value) => setTyped({ ...typed, [n]: value })}
          />
        ))}
        <PhotoPicker photos={photos} onChange={setPhotos} label={t('planned.mine.photo')} />
        <PhotoPicker
          album
          photos={album}
          most={9 - photos.length}
          onChange={setAlbum}
          label={t('planned.mine.album')}
        />
        {album.length > 0 && <p className="q">{t('planned.mine.albumMarked', { count: album.length })}</p>}
        <Field
          label={t('planned.mine.note')}
          placeholder={t('planned.mine.noteHint')}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
        <WhoDid task={task} mine={mine} hands={hands} onChange={setHands} />
        <SkipCard task={task} inPhone={inPhone} onDone={onDone} />
        <RefusalCard error={save.error} />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          disabled={lacks !== undefined}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t(`planned.mine.${lacks ?? 'done'}`)}
        </Button>
      </div>
    </main>
  )
}

type QuestionProps = {
  asked: Task['questions'][number]
  value: string
  onChange: (value: string) => void
}

function Question({ asked, value, onChange }: QuestionProps) {
  if (asked.unit) {
    const outside =
      value.trim() !== '' && !isNumber(value) ? t('planned.mine.noNumber') : beyond(asked, value)
    const good = range(asked)
    return (
      <div>
        <Field
          label={asked.words}
          inputMode="decimal"
          value={value}
          onChange={onChange}
          after={<span className="q">{asked.unit}</span>}
        />
        {outside ? (
          <p className="note risk" role="status">
            {outside}
          </p>
        ) : (
          good && <p className="q">{good}</p>
        )}
      </div>
    )
  }
  return (
    <Choices
      three
      legend={asked.words}
      choices={[
        { value: WELL, label: t('planned.mine.good') },
        { value: 'bad', label: t('planned.mine.bad') },
      ]}
      value={value || undefined}
      onChange={onChange}
    />
  )
}

function missing(task: Task, typed: Typed, photos: number, note: string) {
  const unanswered = task.questions.some((asked, n) => (asked.unit ? !isNumber(typed[n] ?? '') : !typed[n]))
  if (unanswered) return 'unanswered'
  if (task.photo && photos === 0) return 'photoNeeded'
  const wrong = task.questions.some((asked, n) =>
    asked.unit ? beyond(asked, typed[n] ?? '') !== undefined : typed[n] !== WELL,
  )
  return wrong && photos === 0 && note.trim() === '' ? 'unshown' : undefined
}

function handsMissing(task: Task, mine: Mine, hands: Hands) {
  if (!mine.me && !hands.doneFor && mine.maySign) return 'whoMissing'
  return task.people > 1 && !hands.with ? 'secondMissing' : undefined
}

const answer = (unit: string | undefined, text: string) =>
  unit ? { number: Number(text) } : { good: text === WELL }
