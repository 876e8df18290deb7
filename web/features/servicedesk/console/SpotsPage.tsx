import type { CommunityId } from '@shared/lib/ids'
import spots from '@shared/lib/texts/spots.zh.json'
import { Dialog } from '@shared/ui/Dialog'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Popconfirm, QRCode } from 'antd'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { endSpot, type Spot, spotCodes } from '../spots'
import { SpotDialog } from './SpotDialog'

/** The codes that hang at places: made, printed as stickers, ended. */
export default function SpotsPage({ community, name }: { community: CommunityId; name: string }) {
  const [adding, setAdding] = useState(false)
  const [printing, setPrinting] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])
  const { data, error, refetch } = useQuery(spotCodes(community))
  const queries = useQueryClient()
  const end = useMutation({
    mutationFn: (spot: Spot) => endSpot(community, spot.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['spot-codes', community] }),
  })
  const printed = data?.filter((one) => chosen.includes(one.id)) ?? []
  const choose = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <>
      <PageHeader
        title={spots.title}
        meta={spots.lead}
        actions={
          <>
            <Button disabled={printed.length === 0} onClick={() => setPrinting(true)}>
              {spots.print.replace('{{count}}', String(printed.length))}
            </Button>
            <Button type="primary" onClick={() => setAdding(true)}>
              {spots.new}
            </Button>
          </>
        }
      />
      <RefusalCard error={error ?? end.error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={8} />}
        {data?.length === 0 && <p className="empty">{spots.empty}</p>}
        {data && data.length > 0 && (
          <Codes codes={data} chosen={chosen} choose={choose} end={(spot) => end.mutate(spot)} />
        )}
      </section>
      {adding && (
        <SpotDialog
          community={community}
          close={() => setAdding(false)}
          made={(id) => {
            setAdding(false)
            setChosen([...chosen, id])
          }}
        />
      )}
      {printing && <Stickers community={name} spots={printed} close={() => setPrinting(false)} />}
    </>
  )
}

type CodesProps = {
  codes: Spot[]
  chosen: string[]
  choose: (id: string) => void
  end: (spot: Spot) => void
}

function Codes({ codes, chosen, choose, end }: CodesProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>
            <span className="sr">{spots.choose}</span>
          </th>
          <th>{spots.name}</th>
          <th>{spots.place}</th>
          <th className="num">{spots.reports}</th>
          <th>
            <span className="sr">{spots.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {codes.map((one) => (
          <tr key={one.id}>
            <td>
              <Checkbox
                checked={chosen.includes(one.id)}
                onChange={() => choose(one.id)}
                aria-label={spots.chooseOne.replace('{{name}}', one.name)}
              />
            </td>
            <td>
              <b>{one.name}</b>
            </td>
            <td>{one.placeLabel}</td>
            <td className="num">{spots.reportsOf.replace('{{count}}', String(one.reports))}</td>
            <td className="num">
              <Popconfirm
                title={spots.endSure.replace('{{name}}', one.name)}
                okText={spots.endYes}
                cancelText={spots.endNo}
                onConfirm={() => end(one)}
              >
                <Button size="small">{spots.end}</Button>
              </Popconfirm>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type StickersProps = { community: string; spots: Spot[]; close: () => void }

/** A sheet of stickers, first to look at; only the sheet goes to the printer. */
function Stickers({ community, spots: printed, close }: StickersProps) {
  const sheet = (
    <div className="badges">
      {printed.map((one) => (
        <article key={one.id} className="badge">
          <header>{community}</header>
          <b>{one.name}</b>
          <QRCode
            value={new URL(one.address, window.location.origin).href}
            type="svg"
            size={150}
            bordered={false}
            color="#000000"
            bgColor="#ffffff"
            aria-label={spots.sticker}
          />
          <strong>{spots.sticker}</strong>
          <span>{spots.stickerHow}</span>
        </article>
      ))}
    </div>
  )
  return (
    <Dialog
      width={640}
      title={spots.preview}
      okText={spots.printNow}
      cancelText={spots.close}
      onOk={() => window.print()}
      onCancel={close}
    >
      {sheet}
      {createPortal(<div className="sheets">{sheet}</div>, document.body)}
    </Dialog>
  )
}
