/**
 * What a test asks of an element's look, from the element alone. jsdom matches every rule of every sheet against it and each of its
 * ancestors, for every role that is looked for: with the kit's thousands of rules that is most of a test's time, and no test reads them.
 */
const styleOf = (element: Element): CSSStyleDeclaration => {
  const { style, hidden } = element as HTMLElement
  if (!hidden) return style
  const shown = document.createElement('i').style
  shown.display = 'none'
  return shown
}

if (typeof window !== 'undefined') window.getComputedStyle = styleOf

export {}
