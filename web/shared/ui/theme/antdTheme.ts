import { type ThemeConfig, theme } from 'antd'
import dark from './antd-dark.json'
import light from './antd-light.json'

const { colorPrimary, colorLink, colorInfo, colorSuccess, colorWarning, colorError } = dark.token

/** The dark algorithm rewrites the six seed colours, so they are pinned again after it. */
const pinned: NonNullable<Exclude<ThemeConfig['algorithm'], unknown[]>> = (_seed, map) => ({
  ...(map as NonNullable<typeof map>),
  colorPrimary,
  colorLink,
  colorInfo,
  colorSuccess,
  colorWarning,
  colorError,
})

/** Controls keep the small radius at every size; the large one is for cards. */
const square = { borderRadiusLG: 6 }

function withSquare({ token, components }: typeof light): ThemeConfig {
  const { Button, Input, Select, ...others } = components
  return {
    token,
    components: {
      ...others,
      Button: { ...Button, ...square },
      Input: { ...Input, ...square },
      Select: { ...Select, ...square },
    },
  }
}

export const antdTheme = (isDark: boolean): ThemeConfig =>
  isDark ? { ...withSquare(dark), algorithm: [theme.darkAlgorithm, pinned] } : withSquare(light)
