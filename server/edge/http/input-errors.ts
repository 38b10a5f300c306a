/** Says in words what is wrong with an input, fault by fault, with the path of each. */
import type { FastifySchemaValidationError } from 'fastify'

export type InputError = { path: string; message: string }

const list = (words: unknown) =>
  Array.isArray(words) ? words.map(word => JSON.stringify(word)).join(', ') : ''

function describe({ keyword, params, message }: FastifySchemaValidationError): string {
  switch (keyword) {
    case 'enum':
      return `must be one of ${list(params.allowedValues)}`
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}`
    case 'type':
      return `must be of type ${String(params.type)} (values are never converted)`
    case 'required':
      return 'is missing'
    case 'additionalProperties':
      return 'is not known here; leave it out'
    default:
      return message ?? 'is not valid'
  }
}

const asPointer = (name: unknown) => String(name).replaceAll('~', '~0').replaceAll('/', '~1')

function pathOf({ keyword, params, instancePath }: FastifySchemaValidationError): string {
  if (keyword === 'required') return `${instancePath}/${asPointer(params.missingProperty)}`
  if (keyword === 'additionalProperties') return `${instancePath}/${asPointer(params.additionalProperty)}`
  return instancePath || '/'
}

/** `where` is the part of the request: faults of a query or a path parameter are prefixed with it. */
export function inputErrors(faults: readonly FastifySchemaValidationError[], where = 'body'): InputError[] {
  const prefix = where === 'body' ? '' : `/${where}`
  const seen = new Map<string, InputError>()
  for (const fault of faults) {
    if (fault.keyword === 'anyOf') continue
    const path = prefix + pathOf(fault)
    const before = seen.get(path)
    const message = describe(fault)
    if (!before) seen.set(path, { path, message })
    else if (!before.message.includes(message)) before.message += `, or ${message}`
  }
  return [...seen.values()]
}
