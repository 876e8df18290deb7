import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { PlacePicker } from '@shared/ui/PlacePicker'
import { Select } from 'antd'
import type { Chosen, Duty } from '../together'

type Props = {
  community: CommunityId
  duties: Duty[]
  posts: string[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}

/** What somebody will do again and again: how often, who and where, which may be changed here. */
export function DutyTable({ community, duties, posts, chosen, onChoose }: Props) {
  const all = [...new Set([...posts, ...duties.map((one) => one.post)])]
  const choose = (clause: string, more: Chosen[string]) =>
    onChoose({ ...chosen, [clause]: { ...chosen[clause], ...more } })
  return (
    <section className="card pad">
      <h2 className="t2">{t('adopting.duties')}</h2>
      {duties.length === 0 && <p className="empty">{t('adopting.dutiesNone')}</p>}
      {duties.length > 0 && (
        <table className="tb upper">
          <thead>
            <tr>
              <th>{t('adopting.what')}</th>
              <th>{t('adopting.often')}</th>
              <th>{t('adopting.who')}</th>
              <th>{t('adopting.where')}</th>
            </tr>
          </thead>
          <tbody>
            {duties.map((one) => (
              <tr key={one.clause}>
                <td>
                  <b>{one.title}</b> <span className="q s13">{one.clause}</span>
                  <div className="m s13">
                    {t('adopting.takes', { minutes: one.minutes, seconds: one.recordingSeconds })}
                    {one.photo && ` · ${t('adopting.photo')}`}
                  </div>
                  {one.together.length > 0 && (
                    <div className="s13">{t('adopting.together', { titles: one.together.join('、') })}</div>
                  )}
                </td>
                <td className="nw">{one.howOften}</td>
                {one.planned ? (
                  <td colSpan={2}>
                    <span className="tag">{t('adopting.planned')}</span>
                  </td>
                ) : (
                  <>
                    <td>
                      <Select
                        aria-label={`${one.title} ${t('adopting.who')}`}
                        style={{ width: 140 }}
                        value={one.post}
                        options={all.map((post) => ({ value: post, label: post }))}
                        onChange={(post) => choose(one.clause, { post })}
                      />
                    </td>
                    <td className="places">
                      <PlacePicker
                        community={community}
                        label={`${one.title} ${t('adopting.where')}`}
                        value={one.places.map((place) => ({ value: place.id, label: place.label }))}
                        onChange={(places) => choose(one.clause, { places })}
                      />
                      {one.places.length === 0 && (
                        <span className="risk s13">{t('adopting.whereMissing')}</span>
                      )}
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
