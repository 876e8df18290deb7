import './settingsTexts'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type CategoryLine, categoryLines } from '../companyCategories'
import { type Skill, workSkills } from '../companyRules'
import { papersOf, skillName } from '../skills'
import { SkillDialog, WorkDialog } from './SkillDialogs'

/** Which work asks for which skill, and which papers a skill asks for. */
export default function SkillsPage({ company }: { company: string }) {
  const lines = useQuery(categoryLines(company))
  const skills = useQuery(workSkills(company))
  const [work, setWork] = useState<CategoryLine>()
  const [skill, setSkill] = useState<Skill | 'new'>()
  const visits = lines.data?.filter((line) => line.visit)
  const ready = visits && skills.data
  const waiting = !ready && !lines.error && !skills.error
  return (
    <>
      <PageHeader
        title={t('settings.skills.title')}
        meta={t('settings.skills.meta')}
        actions={
          <Button type="primary" disabled={!skills.data} onClick={() => setSkill('new')}>
            {t('settings.skills.new')}
          </Button>
        }
      />
      <RefusalCard error={lines.error} retry={lines.refetch} />
      <RefusalCard error={skills.error} retry={skills.refetch} />
      <section className="card">
        <div className="hd">
          <h2 className="t2">{t('settings.skills.works')}</h2>
          <span className="q s13">{t('settings.skills.worksHow')}</span>
        </div>
        {waiting && <Waiting rows={6} />}
        {ready && <Works lines={visits} skills={skills.data} onOpen={setWork} />}
      </section>
      <section className="card">
        <div className="hd">
          <h2 className="t2">{t('settings.skills.book')}</h2>
          <span className="q s13">{t('settings.skills.bookHow')}</span>
        </div>
        {waiting && <Waiting rows={5} />}
        {ready && <Book lines={visits} skills={skills.data} onOpen={setSkill} />}
      </section>
      {work && skills.data && (
        <WorkDialog company={company} line={work} skills={skills.data} close={() => setWork(undefined)} />
      )}
      {skill && skills.data && (
        <SkillDialog
          company={company}
          skill={skill === 'new' ? undefined : skill}
          skills={skills.data}
          close={() => setSkill(undefined)}
        />
      )}
    </>
  )
}

type WorksProps = { lines: CategoryLine[]; skills: Skill[]; onOpen: (line: CategoryLine) => void }

function Works({ lines, skills, onOpen }: WorksProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('settings.skills.category')}</th>
          <th>{t('settings.skills.skill')}</th>
          <th>{t('settings.skills.papers')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <td>
              <Button type="link" onClick={() => onOpen(line)}>
                {line.name}
              </Button>
            </td>
            <td>{line.skill ? skillName(line.skill, skills) : t('settings.skills.none')}</td>
            <td className={line.skill ? undefined : 'q'}>{papersOf(line.skill, skills)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type BookProps = { lines: CategoryLine[]; skills: Skill[]; onOpen: (skill: Skill) => void }

function Book({ lines, skills, onOpen }: BookProps) {
  const used = (key: string) => lines.filter((line) => line.skill === key).map((line) => line.name)
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('settings.skills.skill')}</th>
          <th>{t('settings.skills.papers')}</th>
          <th>{t('settings.skills.care')}</th>
          <th>{t('settings.skills.usedBy')}</th>
        </tr>
      </thead>
      <tbody>
        {skills.map((skill) => (
          <tr key={skill.key}>
            <td>
              <Button type="link" onClick={() => onOpen(skill)}>
                {skillName(skill.key, skills)}
              </Button>
            </td>
            <td>{papersOf(skill.key, skills)}</td>
            <td>{t(`settings.skills.cares.${skill.care}`)}</td>
            <td className="q">{used(skill.key).join('、') || t('settings.skills.unused')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
