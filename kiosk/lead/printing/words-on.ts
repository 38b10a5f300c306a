/** The words on a receipt, which the site writes as its picture's title: what a screen reader is told. */
export const wordsOn = (svg: string): string =>
  new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('title')?.textContent ?? ''
