/** Every item of one of the site's lists, page after page. */
import type { Api } from '../../link/api.ts'

type Listed<T> = { items: T[]; next: string | null }

/** `path` may carry a query of its own. */
export async function loadAll<T>(api: Api, path: string): Promise<T[]> {
  const all: T[] = []
  const join = path.includes('?') ? '&' : '?'
  for (let after: string | null = ''; after !== null; ) {
    const from = after === '' ? '' : `${join}after=${encodeURIComponent(after)}`
    const page: Listed<T> = await api.get<Listed<T>>(path + from)
    all.push(...page.items)
    after = page.next
  }
  return all
}
