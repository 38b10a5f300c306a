/** The OpenAPI document: valid, and it describes every call of the table. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whoMay } from '../../server/edge/who.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

type Operation = {
  summary?: string
  description?: string
  parameters?: { name: string; in: string; required?: boolean }[]
  requestBody?: { content: Record<string, { schema?: object }> }
  responses: Record<string, { description?: string; content?: Record<string, { schema?: object }> }>
}
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> }

let site: TestSite
let document: Document
beforeAll(async () => {
  site = await buildTestSite()
  document = await site.stranger.get('/openapi.json')
})
afterAll(() => site.close())

const rows = Object.entries(whoMay).filter(([row]) => row.includes('/api/v1/'))
const operation = (row: string): Operation | undefined => {
  const [method = '', url = ''] = row.split(' ')
  return document.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(document.openapi).toBe('3.1.0')
  })

  it.each(rows)('describes %s', (row, roles) => {
    const found = operation(row)
    expect(found?.summary).toMatch(/\w/)
    for (const role of roles) expect(found?.description).toContain(role)
    const named = [...row.matchAll(/:(\w+)/g)].map(([, name]) => name)
    const parameters = found?.parameters?.filter(each => each.in === 'path' && each.required) ?? []
    expect(parameters.map(each => each.name)).toEqual(named)
    const responses = Object.entries(found?.responses ?? {})
    expect(responses.some(([status]) => /^[12]/.test(status))).toBe(true)
    expect(found?.responses.default?.content).toHaveProperty(['application/problem+json', 'schema'])
    for (const [, response] of responses) expect(response.description).toMatch(/\w/)
  })

  it('describes no other call', () => {
    const described = Object.entries(document.paths).flatMap(([url, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${url.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    expect(described.filter(row => !(row in whoMay))).toEqual([])
  })

  it('says what a roster is made of', () => {
    expect(Object.keys(operation('POST /api/v1/batches/:id/roster')?.requestBody?.content ?? {})).toEqual([
      'text/csv',
    ])
  })
})
