import { t } from '@shared/lib/texts'
import { Button, Checkbox, Form, Input } from 'antd'
import type { Relation } from '../api'
import { type Comer, moreThanTheWhole, type NewTransfer, type Room, type TransferKind } from '../rooms'
import type { What } from './TransferWhat'

export type Who = Pick<NewTransfer, 'ending' | 'people'>
type Typed = { ending?: string[]; people: Partial<Comer>[] }

type Props = {
  room: Room
  what: What
  /** What was given before; whose ties end is thought over anew when another kind or day was chosen. */
  who: Partial<Who> | undefined
  back: (who: Who) => void
  onGiven: (who: Who) => void
}

/** What those who come are to the home. */
export const comingAs = (kind: TransferKind): Relation => (kind === 'LEASE' ? 'TENANT' : 'OWNER')

/** Who is there on the day or later and may be ended by a transfer of this kind: a sale ends no lease. */
export const mayLeave = (room: Pick<Room, 'people'>, { kind, day }: Pick<What, 'kind' | 'day'>) =>
  room.people
    .filter((one) => one.relation === comingAs(kind) || one.relation === 'HOUSEHOLD')
    .filter((one) => !one.until || one.until > day)

/** Who leaves, and who comes with which share. */
export function WhoStep({ room, what, who, back, onGiven }: Props) {
  const [form] = Form.useForm<Typed>()
  const relation = comingAs(what.kind)
  const there = mayLeave(room, what)
  const given = ({ ending, people }: Typed): Who => ({
    ending: ending ?? [],
    people: people.map((one) => comer(one, relation)),
  })
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      initialValues={{
        ending:
          who?.ending ??
          there.filter((one) => what.kind === 'SALE' || one.relation === relation).map((one) => one.tie),
        people: who?.people ?? [{ name: '', phone: '' }],
      }}
      onFinish={(typed) => onGiven(given(typed))}
    >
      {there.length === 0 ? (
        <p className="note">{t('room.who.nobody')}</p>
      ) : (
        <Form.Item name="ending" label={t('room.who.leaving')} extra={t('room.who.leavingHint')}>
          <Checkbox.Group
            options={there.map((one) => ({
              value: one.tie,
              label: `${one.name} ${t(`community.relation.${one.relation}`)} ${one.share ?? ''}`,
            }))}
          />
        </Form.Item>
      )}
      <h2 className="t3">{t('room.who.coming', { relation: t(`community.relation.${relation}`) })}</h2>
      <Comers shares={relation === 'OWNER'} />
      <div className="row">
        <Button onClick={() => back(given(form.getFieldsValue()))}>{t('room.back')}</Button>
        <Button type="primary" htmlType="submit">
          {t('room.next')}
        </Button>
      </div>
    </Form>
  )
}

const comer = ({ name, phone, share }: Partial<Comer>, relation: Relation): Comer => ({
  name: name?.trim() ?? '',
  phone: phone?.trim() ?? '',
  share: (relation === 'OWNER' && share?.trim()) || undefined,
})

function Comers({ shares }: { shares: boolean }) {
  return (
    <Form.List
      name="people"
      rules={[
        {
          validator: async (_, people: Comer[]) => {
            if (shares && moreThanTheWhole(people.map((one) => one?.share))) {
              throw new Error(t('room.who.shareHint'))
            }
          },
        },
      ]}
    >
      {(fields, { add, remove }, { errors }) => (
        <>
          {fields.map((field) => (
            <div key={field.key} className="row wrap comer">
              <Form.Item
                name={[field.name, 'name']}
                label={t('room.who.name')}
                rules={[{ required: true, whitespace: true, message: t('room.who.nameMissing') }]}
              >
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item
                name={[field.name, 'phone']}
                label={t('room.who.phone')}
                rules={[{ required: true, pattern: /^1[3-9]\d{9}$/, message: t('room.who.phoneMissing') }]}
              >
                <Input maxLength={11} inputMode="numeric" />
              </Form.Item>
              {shares && (
                <Form.Item
                  name={[field.name, 'share']}
                  label={t('room.who.share')}
                  rules={[{ pattern: /^[1-9]\d{0,3}\/[1-9]\d{0,3}$/, message: t('room.who.shareWrong') }]}
                >
                  <Input maxLength={9} placeholder={t('room.who.shareHint')} />
                </Form.Item>
              )}
              {fields.length > 1 && (
                <Button onClick={() => remove(field.name)}>{t('room.who.remove')}</Button>
              )}
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <p>
            <Button onClick={() => add({ name: '', phone: '' })}>{t('room.who.more')}</Button>
          </p>
        </>
      )}
    </Form.List>
  )
}
