/** The language a person's own device is set to, as far as Greenlane speaks it; for pages on phones and desks. */
export function preferredLanguage(
  preferred: readonly string[] = navigator.languages,
): 'zh-CN' | 'zh-HK' | 'en' {
  for (const tag of preferred) {
    const language = tag.toLowerCase()
    if (language.startsWith('en')) return 'en'
    if (/^(yue|zh-(hk|mo|hant-hk))/.test(language)) return 'zh-HK'
    if (language.startsWith('zh')) return 'zh-CN'
  }
  return 'en'
}
