/** Work is what a lane has to do for those who are called, in people: by it waits are reckoned and paces measured. */

/** What a call takes besides its people, as a part of a person: the way to the lane, and finding who was meant. */
const CALL = 0.2

export const workOf = (tickets: number, people: number): number => people + CALL * tickets
