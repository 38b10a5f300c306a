/** What a lane is called: one with a number for a name gets the word for it, one with a name of its own needs none. */

export const isNumbered = (name: string): boolean => /^[0-9A-Z]{1,3}$/.test(name)

/** `speak` says a message of the catalogue in the language of the screen. */
export const laneName = (
  speak: (id: 'common.lane', params: { lane: string }) => string,
  name: string,
): string => (isNumbered(name) ? speak('common.lane', { lane: name }) : name)
