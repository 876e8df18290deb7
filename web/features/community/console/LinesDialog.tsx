import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, type FormInstance, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { checkLines, type Entered, keepLines, lineOf, linesOf, MOST_LINES, type TypedHome } from '../ledger'

type Props = { community: CommunityId; close: () => void }

const counts = ({ homes, people, known }: Entered) => ({ homes, people, known })
const addsNothing = ({ homes, people }: Entered) => homes === 0 && people === 0

/** Lines from a table, or one home typed cell by cell. Nothing is kept before the page has shown what it would add. */
export function LinesDialog({ community, close }: Props) {
  const [way, setWay] = useState<'paste' | 'one'>('paste')
  const [text, setText] = useState('')
  const [form] = Form.useForm<TypedHome>()
  const { check, keep } = useEntering(community, close)
  const lines = linesOf(text)
  const tooMany = lines.length > MOST_LINES
  const would = check.data
  const change = (write: () => void) => {
    check.reset()
    keep.reset()
    write()
  }
  const go = (given: string[]) => (would ? keep.mutate(given) : check.mutate(given))
  return (
    <Dialog
      width={720}
      title={t('community.ledger.add')}
      okText={t(would ? 'community.ledger.save' : 'community.ledger.check')}
      cancelText={t('community.ledger.cancel')}
      okButtonProps={{
        loading: check.isPending || keep.isPending,
        disabled: (way === 'paste' && (lines.length === 0 || tooMany)) || (would && addsNothing(would)),
      }}
      onOk={() => (way === 'paste' ? go(lines) : form.submit())}
      onCancel={close}
    >
      <Segmented
        value={way}
        onChange={(picked) => change(() => setWay(picked))}
        options={(['paste', 'one'] as const).map((value) => ({
          value,
          label: t(`community.ledger.${value}`),
        }))}
      />
      {way === 'paste' ? (
        <Pasted text={text} onText={(typed) => change(() => setText(typed))} />
      ) : (
        <OneHome
          form={form}
          onChange={() => change(() => undefined)}
          onFinish={(home) => go([lineOf(home)])}
        />
      )}
      {tooMany && (
        <div className="note risk" role="alert">
          {t('community.ledger.tooMany', { count: lines.length.toLocaleString('zh-CN') })}
        </div>
      )}
      {would && (
        <div className={addsNothing(would) ? 'note' : 'note met'} role="status">
          {t(addsNothing(would) ? 'community.ledger.nothing' : 'community.ledger.would', counts(would))}
        </div>
      )}
      <div className="faults">
        <RefusalCard error={check.error ?? keep.error} />
      </div>
    </Dialog>
  )
}

function useEntering(community: CommunityId, close: () => void) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const check = useMutation({ mutationFn: (lines: string[]) => checkLines(community, lines) })
  const keep = useMutation({
    mutationFn: (lines: string[]) => keepLines(community, lines),
    onSuccess: (entered) => {
      message.success(t('community.ledger.saved', counts(entered)))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['ledger', community] }),
  })
  return { check, keep }
}

function Pasted({ text, onText }: { text: string; onText: (text: string) => void }) {
  return (
    <div className="pasted">
      <p className="m">{t('community.ledger.how')}</p>
      <Input.TextArea
        autoFocus
        rows={10}
        spellCheck={false}
        aria-label={t('community.ledger.lines')}
        placeholder={t('community.ledger.example')}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  )
}

type OneProps = { form: FormInstance<TypedHome>; onChange: () => void; onFinish: (home: TypedHome) => void }

function OneHome({ form, onChange, onFinish }: OneProps) {
  const missing = (message: string) => [{ required: true, whitespace: true, message }]
  const relations = (['owner', 'tenant', 'household'] as const).map((key) => t(`community.ledger.${key}`))
  return (
    <Form
      className="onehome"
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ relation: relations[0] }}
      onValuesChange={onChange}
      onFinish={onFinish}
    >
      <Form.Item
        name="building"
        label={t('community.ledger.building')}
        rules={missing(t('community.ledger.buildingMissing'))}
      >
        <Input autoFocus maxLength={12} />
      </Form.Item>
      <Form.Item name="unit" label={t('community.ledger.unit')} extra={t('community.ledger.unitHint')}>
        <Input maxLength={12} />
      </Form.Item>
      <Form.Item name="floor" label={t('community.ledger.floor')} extra={t('community.ledger.unitHint')}>
        <Input maxLength={6} />
      </Form.Item>
      <Form.Item
        name="door"
        label={t('community.ledger.door')}
        rules={missing(t('community.ledger.doorMissing'))}
      >
        <Input maxLength={21} />
      </Form.Item>
      <Form.Item name="name" label={t('community.ledger.name')} extra={t('community.ledger.nameHint')}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="phone" label={t('community.ledger.phone')}>
        <Input inputMode="numeric" autoComplete="off" maxLength={20} />
      </Form.Item>
      <Form.Item name="relation" label={t('community.ledger.relation')}>
        <Select options={relations.map((value) => ({ value }))} />
      </Form.Item>
    </Form>
  )
}
