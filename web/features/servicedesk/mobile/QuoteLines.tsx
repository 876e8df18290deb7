import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { Button, Input, Stepper } from 'antd-mobile'
import { useState } from 'react'
import { inFen, inYuan, type PriceLine } from '../field'

/** A line of the list, or one of its own without a key. */
export type Chosen = {
  line: Pick<PriceLine, 'name' | 'unit' | 'priceFen'> & { key?: string }
  quantity: number
}

/** As the phone reckons it; the server sums anew by the list of the day. */
export const sumOf = (chosen: Chosen[]): number =>
  chosen.reduce((sum, { line, quantity }) => sum + line.priceFen * quantity, 0)

type Props = { prices: PriceLine[]; chosen: Chosen[]; onChange: (chosen: Chosen[]) => void }

/** What is to be paid for: chosen lines with their amounts, then the list to choose from. */
export function QuoteLines({ prices, chosen, onChange }: Props) {
  const [wanted, setWanted] = useState('')
  const free = prices.filter(
    (price) => price.name.includes(wanted.trim()) && !chosen.some(({ line }) => line.key === price.key),
  )
  const setQuantity = (at: number, quantity: number) =>
    onChange(chosen.map((one, n) => (n === at ? { ...one, quantity } : one)))
  return (
    <>
      {chosen.length > 0 && (
        <section className="card hero col">
          {chosen.map(({ line, quantity }, at) => (
            <div key={line.key ?? `${line.name} ${at}`} className="row">
              <div className="sp">
                <b>{line.name}</b>
                {!line.key && <span className="tag risk">{t('field.quote.ownTag')}</span>}
                <div className="q num">¥{inYuan(line.priceFen * quantity)}</div>
              </div>
              <Stepper min={1} max={999} value={quantity} onChange={(next) => setQuantity(at, next ?? 1)} />
              <button
                type="button"
                className="btn s"
                aria-label={t('field.quote.remove')}
                onClick={() => onChange(chosen.filter((_, n) => n !== at))}
              >
                <Icon name="x" size="s" />
              </button>
            </div>
          ))}
          <div className="row">
            <b className="sp">{t('field.quote.sum')}</b>
            <b className="num">¥{inYuan(sumOf(chosen))}</b>
          </div>
        </section>
      )}
      <section className="card hero col">
        <b>{t('field.quote.list')}</b>
        {prices.length === 0 && <p className="q">{t('field.quote.listEmpty')}</p>}
        {prices.length > 6 && (
          <div className="in">
            <Input value={wanted} onChange={setWanted} placeholder={t('field.quote.find')} />
          </div>
        )}
        {free.slice(0, 20).map((line) => (
          <Button key={line.key} block onClick={() => onChange([...chosen, { line, quantity: 1 }])}>
            {line.name} · {t('field.quote.each', { price: inYuan(line.priceFen), unit: line.unit })}
          </Button>
        ))}
        <OwnLine onAdd={(line) => onChange([...chosen, { line, quantity: 1 }])} />
      </section>
    </>
  )
}

function OwnLine({ onAdd }: { onAdd: (line: Chosen['line']) => void }) {
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  const [price, setPrice] = useState('')
  const priceFen = inFen(price)
  const ready = name.trim() !== '' && unit.trim() !== '' && priceFen !== undefined

  function add() {
    if (priceFen === undefined) return
    onAdd({ name: name.trim(), unit: unit.trim(), priceFen })
    setName('')
    setUnit('')
    setPrice('')
  }

  return (
    <details>
      <summary>{t('field.quote.own')}</summary>
      <div className="col">
        <div className="in">
          <Input placeholder={t('field.quote.ownName')} maxLength={50} value={name} onChange={setName} />
        </div>
        <div className="in">
          <Input placeholder={t('field.quote.ownUnit')} maxLength={10} value={unit} onChange={setUnit} />
        </div>
        <div className="in">
          <Input
            placeholder={t('field.quote.ownPrice')}
            inputMode="decimal"
            value={price}
            onChange={setPrice}
          />
        </div>
        <Button disabled={!ready} onClick={add}>
          {t('field.quote.ownAdd')}
        </Button>
      </div>
    </details>
  )
}
