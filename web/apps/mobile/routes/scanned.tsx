import { worksOnThePhone } from '@features/identity/api'
import { createRoute, redirect } from '@tanstack/react-router'
import { community, signedIn } from './root'

/** A ticket's code on paper leads to what whoever scans it has of it: the job, the team's ticket, what they reported. */
export const scanned = createRoute({
  getParentRoute: () => signedIn,
  path: '/tickets/$community/$ticket',
  params: {
    parse: ({ ticket, ...rest }: { community: string; ticket: string }) => ({
      ...community.parse(rest),
      ticket,
    }),
    stringify: ({ ticket, ...rest }) => ({ ...community.stringify(rest), ticket }),
  },
  beforeLoad: ({ context: { who }, params }) => {
    const place = who.communities.find((one) => one.id === params.community)
    if (place && worksOnThePhone(place)) throw redirect({ to: '/work/$community/jobs/$ticket', params })
    if (place?.permissions.includes('tickets.read')) {
      throw redirect({ to: '/work/$community/crew/$ticket', params })
    }
    if (who.homes.some((one) => one.community === params.community)) {
      throw redirect({ to: '/home/$community/tickets/$ticket', params })
    }
    throw redirect({ to: '/me' })
  },
})
