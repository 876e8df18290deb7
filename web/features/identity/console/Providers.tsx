import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { useQuery } from '@tanstack/react-query'
import { Button, Divider } from 'antd'
import { doorOf, providers, signInProblem } from '../providers'

/** The companies' own sign-in pages; nothing where none is set up. */
export function Providers() {
  const { data } = useQuery(providers)
  if (!data?.length) return null
  return (
    <>
      <Divider plain>{t('identity.signIn.or')}</Divider>
      {data.map((provider) => (
        <Button key={provider.name} block size="large" href={doorOf(provider)}>
          {provider.title}
        </Button>
      ))}
    </>
  )
}

/** Why such a page did not let somebody in, as the address says it when the browser comes back. */
export function ReturnNote({ code }: { code: string }) {
  const { data, isPending } = useQuery(signInProblem(code))
  if (isPending) return null
  return (
    <div className="note risk" role="alert">
      <Icon name="warn" size="s" />
      <div className="sp">
        <b>{data?.title ?? t('identity.signIn.notIn')}</b>
        <div>{data?.detail ?? t('identity.signIn.notInHow')}</div>
      </div>
    </div>
  )
}
