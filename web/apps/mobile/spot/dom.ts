type Child = Node | string

/** An element with its properties and what is in it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

/** The only thing on the page from now on. */
export function show(...children: Child[]): void {
  const root = document.getElementById('root')
  root?.replaceChildren(...children)
}
