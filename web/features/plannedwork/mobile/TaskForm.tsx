import { uploadAll } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { useOnline } from '@shared/lib/online'
import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { Choices } from '@shared/ui/phone/Choices'
import { Field } from '@shared/ui/phone/Field'
import { PhotoPicker } from '@shared/ui/phone/PhotoPicker'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import { useState } from 'react'
import { finish, myTasks, type Task } from '../api'

type Typed = Record<number, string>
type Props = { community: CommunityId; task: Task; onDone: () => void }

const WELL = 'good'

/** What is seen at one place: everything well in one tap, or one by one. */
export function TaskForm({ community, task, onDone }: Props) {
  const online = useOnline()
  const [typed, setTyped] = useState<Typed>({})
  const [photos, setPhotos] = useState<Blob[]>([])
  const [note, setNote] = useState('')
  const queries = useQueryClient()
  const lacks = missing(task, typed, photos.length)
  const save = useMutation({
    mutationFn: async () =>
      finish(community, task.id, {
        answers: task.questions.map((asked, n) => answer(asked.unit, typed[n] ?? '')),
        photos: await uploadAll(community, photos),
        note: note.trim() || undefined,
      }),
    onSuccess: () => {
      Toast.show({ content: t('planned.mine.saved', { place: task.place }) })
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: myTasks(community).queryKey }),
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
        <Field
          label={t('planned.mine.note')}
          placeholder={t('planned.mine.noteHint')}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
        {!online && <p className="q">{t('planned.mine.needsNetwork')}</p>}
        <RefusalCard error={save.error} />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          disabled={lacks !== undefined || !online}
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
    return (
      <Field
        label={asked.words}
        inputMode="decimal"
        value={value}
        onChange={onChange}
        after={<span className="q">{asked.unit}</span>}
      />
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

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text))

function missing(task: Task, typed: Typed, photos: number) {
  const unanswered = task.questions.some((asked, n) => (asked.unit ? !isNumber(typed[n] ?? '') : !typed[n]))
  if (unanswered) return 'unanswered'
  return task.photo && photos === 0 ? 'photoNeeded' : undefined
}

const answer = (unit: string | undefined, text: string) =>
  unit ? { number: Number(text) } : { good: text === WELL }
