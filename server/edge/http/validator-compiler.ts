/** Checks what a route takes against its schema: nothing is changed to fit, and every fault is named. */
import { Ajv, type ErrorObject } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import type { FastifySchemaCompiler } from 'fastify'

type Validate = {
  (data: unknown): boolean
  errors: ErrorObject[] | null
}

/**
 * A schema is compiled when its route is first asked: all hundred at once would take half the time of a start, and most
 * routes are not used on most days.
 */
export function createValidatorCompiler(): FastifySchemaCompiler<object> {
  const ajv = new Ajv({
    meta: false,
    validateSchema: false,
    allErrors: true,
    formats: { 'date-time': fullFormats['date-time'] },
  })
  return ({ schema }) => {
    let check: ReturnType<typeof ajv.compile> | undefined
    const validate: Validate = data => {
      check ??= ajv.compile(schema)
      const valid = check(data) === true
      validate.errors = check.errors ?? null
      return valid
    }
    validate.errors = null
    return validate
  }
}
