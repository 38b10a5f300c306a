/** What is said aloud in each of the three spoken languages, still with its `{parameters}`. */
export type Spoken = { zh: string; yue: string; en: string }

/** The key of a language's words. */
export const spokenIn = { 'zh-CN': 'zh', 'zh-HK': 'yue', en: 'en' } as const
