import { upload } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd'
import { useRef } from 'react'
import type { Move } from '../moves'
import { type RoomKey, room } from '../rooms'

const required = (message: string) => [{ required: true, whitespace: true, message }]

/** Each supply by itself, and none said beforehand: a segmented control would show its first option as chosen. */
export function Utilities({ names }: { names: string[] }) {
  return names.map((name) => (
    <Form.Item
      key={name}
      name={['items', name]}
      label={name}
      rules={[{ required: true, message: t('moves.utilityMissing') }]}
    >
      <Radio.Group
        block
        optionType="button"
        options={(['OPENED', 'NOT_APPLICABLE'] as const).map((value) => ({
          value,
          label: t(`moves.${value}`),
        }))}
      />
    </Form.Item>
  ))
}

/** Every meter of the home, one to a line. */
export function Readings() {
  return (
    <Pairs more={t('moves.moreReadings')}>
      {(field) => (
        <>
          <Form.Item
            name={[field, 'name']}
            label={t('moves.readingName')}
            rules={required(t('moves.noteMissing'))}
          >
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item
            name={[field, 'value']}
            label={t('moves.readingValue')}
            rules={[
              { required: true, pattern: /^\s*\d{1,9}(\.\d{1,3})?\s*$/, message: t('moves.readingWrong') },
            ]}
          >
            <Input maxLength={13} inputMode="decimal" />
          </Form.Item>
        </>
      )}
    </Pairs>
  )
}

/** Which of the home's keys pass the desk; where none do, why. */
export function Keys({ community, move }: { community: CommunityId; move: Move }) {
  const { data, error, refetch } = useQuery(room(community, move.space))
  const none = Form.useWatch<boolean | undefined>('noKeys')
  return (
    <>
      <RefusalCard error={error} retry={refetch} />
      {data?.keys.length === 0 && <p className="note">{t('moves.noKeysKept')}</p>}
      {data && data.keys.length > 0 && !none && <KeyPairs move={move} keys={data.keys} />}
      <Form.Item name="noKeys" valuePropName="checked">
        <Checkbox>{t('moves.noKeys')}</Checkbox>
      </Form.Item>
      {none && (
        <Form.Item name="note" label={t('moves.noKeysWhy')} rules={required(t('moves.noteMissing'))}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  )
}

function KeyPairs({ move, keys }: { move: Move; keys: RoomKey[] }) {
  const left = (key: RoomKey) => (move.direction === 'IN' ? key.atDesk : key.handedOut)
  const options = keys.map((key) => ({
    value: key.number,
    label: t('room.keyLine', key),
    disabled: left(key) === 0,
  }))
  return (
    <Pairs more={t('moves.moreKeys')}>
      {(field) => (
        <>
          <Form.Item
            name={[field, 'name']}
            label={t('moves.keyNumber')}
            className="sp"
            rules={required(t('moves.keyMissing'))}
          >
            <Select options={options} />
          </Form.Item>
          <Form.Item
            name={[field, 'value']}
            label={t('moves.keyCount')}
            rules={[{ required: true, pattern: /^\s*[1-9]\d?\s*$/, message: t('moves.keyCountWrong') }]}
          >
            <Input maxLength={2} inputMode="numeric" style={{ width: 80 }} />
          </Form.Item>
        </>
      )}
    </Pairs>
  )
}

type PairsProps = { more: string; children: (field: number) => React.ReactNode }

function Pairs({ more, children }: PairsProps) {
  return (
    <Form.List name="pairs" initialValue={[{}]}>
      {(fields, { add, remove }) => (
        <>
          {fields.map((field) => (
            <div key={field.key} className="row wrap">
              {children(field.name)}
              {fields.length > 1 && (
                <Button size="small" onClick={() => remove(field.name)}>
                  {t('moves.fewer')}
                </Button>
              )}
            </div>
          ))}
          <p>
            <Button size="small" onClick={() => add({})}>
              {more}
            </Button>
          </p>
        </>
      )}
    </Form.List>
  )
}

export function Documents({ community, names }: { community: CommunityId; names: string[] }) {
  return names.map((name) => (
    <Form.Item
      key={name}
      label={name}
      name={['items', name]}
      rules={[{ required: true, message: t('moves.documentMissing') }]}
      getValueProps={(hash?: string) => ({ value: hash ? [hash] : [] })}
      getValueFromEvent={(hashes: string[]) => hashes.at(-1)}
    >
      <Attach community={community} label={name} />
    </Form.Item>
  ))
}

/** The sheet that somebody signed; it may have several pages. */
export function Signature({ community }: { community: CommunityId }) {
  return (
    <Form.Item
      name="papers"
      label={t('moves.signature')}
      rules={[{ required: true, message: t('moves.signatureMissing') }]}
    >
      <Attach community={community} label={t('moves.signature')} />
    </Form.Item>
  )
}

type AttachProps = {
  community: CommunityId
  label: string
  id?: string
  /** SHA-256 of each that is stored; a field of a form. */
  value?: string[]
  onChange?: (hashes: string[]) => void
}

function Attach({ community, label, id, value = [], onChange }: AttachProps) {
  const file = useRef<HTMLInputElement>(null)
  const sending = useMutation({
    mutationFn: (image: Blob) => upload(community, image),
    onSuccess: (hash) => onChange?.([...value, hash]),
  })
  return (
    <div className="row">
      <input
        ref={file}
        id={id}
        type="file"
        accept="image/jpeg,image/png,application/pdf"
        hidden
        aria-label={label}
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) sending.mutate(chosen)
          event.target.value = ''
        }}
      />
      <Button loading={sending.isPending} onClick={() => file.current?.click()}>
        {t('moves.attach')}
      </Button>
      {value.length > 0 && <span className="tag">{t('moves.attached')}</span>}
      <RefusalCard error={sending.error} />
    </div>
  )
}
