/** How many CSS pixels a millimetre of this kiosk's panel has: its own measure, kept in the browser, or the site's. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const place = 'greenlane-panel'
/** As `site.json` allows them. */
export const scaleLimits = { least: 1, most: 40 }

/** Null where the panel was not measured. */
export function ownScale(store: Store): number | null {
  const scale = Number(store.getItem(place) ?? Number.NaN)
  return scale >= scaleLimits.least && scale <= scaleLimits.most ? scale : null
}

/** Null forgets it, so that the site's holds again. */
export function keepScale(store: Store, scale: number | null): void {
  if (scale === null) store.removeItem(place)
  else store.setItem(place, String(scale))
}

export const useScale = (scale: number): void =>
  document.documentElement.style.setProperty('--px-per-mm', String(scale))
