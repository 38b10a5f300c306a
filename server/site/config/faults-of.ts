/** Says in words what is wrong with a value, each fault with its path: `lanes[2].serves[0]: must be one of …`. */
import { closestMatch } from 'leven'
import type { TSchema } from 'typebox'
import type { TLocalizedValidationError } from 'typebox/error'
import { Settings } from 'typebox/system'
import { Errors, Pointer } from 'typebox/value'

type Fault = TLocalizedValidationError

/** Empty if `value` is as `schema` says. */
export function faultsOf(schema: TSchema, value: unknown): string[] {
  return describe(schema, value, errorsOf(schema, value), '')
}

/** Every error: the validator's usual limit of 8 would be used up by the branches of one union. */
function errorsOf(schema: TSchema, value: unknown): Fault[] {
  const { maxErrors } = Settings.Get()
  Settings.Set({ maxErrors: 1000 })
  try {
    return Errors(schema, value)
  } finally {
    Settings.Set({ maxErrors })
  }
}

/** Errors inside a union are left out here: they are about branches that were not meant. */
function describe(schema: TSchema, value: unknown, errors: Fault[], prefix: string): string[] {
  return errors
    .filter(error => !error.schemaPath.includes('/anyOf/') && error.keyword !== 'boolean')
    .flatMap(error => {
      const path = prefix + error.instancePath
      const at = Pointer.Get(schema, error.schemaPath.slice(1)) as TSchema
      if (error.keyword !== 'anyOf') return words(error, at).map(([key, text]) => line(path + key, text))
      return describeUnion(at, Pointer.Get(value, error.instancePath), path)
    })
}

/** Describes the branch that was meant: the one whose type, and whose constants (`kind`), fit. */
function describeUnion(union: TSchema, value: unknown, path: string): string[] {
  const branches = ('anyOf' in union ? union.anyOf : []) as TSchema[]
  const attempts = branches.map(branch => ({ branch, errors: errorsOf(branch, value) }))
  const meant = attempts.find(({ errors }) => !errors.some(isAboutKind))
  if (meant) return describe(meant.branch, value, meant.errors, path)
  const kinds = attempts.flatMap(({ errors }) => errors.filter(isAboutKind))
  const constants = kinds.filter(error => error.keyword === 'const')
  const [first] = constants
  if (first === undefined) return [line(path, kinds.map(error => error.message).join(' or '))]
  const allowed = constants.map(error => error.params.allowedValue)
  return [line(path + first.instancePath, `must be one of ${allowed.join(', ')}`)]
}

function isAboutKind(error: Fault): boolean {
  return error.keyword === 'const' || (error.keyword === 'type' && error.instancePath === '')
}

function words(error: Fault, schema: TSchema): [key: string, text: string][] {
  switch (error.keyword) {
    case 'enum':
      return [['', `must be one of ${error.params.allowedValues.join(', ')}`]]
    case 'required':
      return error.params.requiredProperties.map(key => [`/${key}`, 'is missing'])
    case 'additionalProperties':
      return error.params.additionalProperties.map(key => [`/${key}`, unknownKey(key, schema)])
    default:
      return [['', error.message]]
  }
}

function unknownKey(key: string, schema: TSchema): string {
  const known = 'properties' in schema ? Object.keys(schema.properties as object) : []
  const nearest = closestMatch(key, known, { maxDistance: 3 })
  return nearest
    ? `is no known key; did you mean ${nearest}?`
    : `is no known key; known are ${known.join(', ')}`
}

/** A JSON pointer as people write it: `/lanes/2/serves/0` is `lanes[2].serves[0]`. */
function line(pointer: string, text: string): string {
  const path = pointer
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.')
    .replace(/^\./, '')
  return path === '' ? text : `${path}: ${text}`
}
