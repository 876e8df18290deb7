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

export const antdTheme = (isDark: boolean): ThemeConfig =>
  isDark ? { ...dark, algorithm: [theme.darkAlgorithm, pinned] } : light
