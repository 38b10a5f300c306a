/** What a resident may need, in the order in which screens offer it: a plain list, so that they need no schema for it. */
export const needs = [
  'mobility',
  'wheelchair',
  'vision',
  'hearing',
  'pregnant',
  'infant',
  'unwell',
  'language',
  'other',
] as const
