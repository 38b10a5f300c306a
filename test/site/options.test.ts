import { expect, test } from 'vitest'
import { parseOptions } from '../../server/site/options.ts'

const defaults = {
  host: '127.0.0.1',
  port: 8080,
  data: './data',
  leadPin: null,
  tls: false,
  logLevel: null,
}

test.each([
  ['nothing', '', {}, defaults],
  [
    'flags',
    '--host ::1 --port 0 --data d --lead-pin 480213 --tls --log-level debug',
    {},
    {
      host: '::1',
      port: 0,
      data: 'd',
      leadPin: '480213',
      tls: true,
      logLevel: 'debug',
    },
  ],
  [
    'the environment',
    '',
    {
      GREENLANE_HOST: '0.0.0.0',
      GREENLANE_PORT: '9000',
      GREENLANE_DATA: '/srv',
      GREENLANE_LEAD_PIN: '000417',
    },
    { ...defaults, host: '0.0.0.0', port: 9000, data: '/srv', leadPin: '000417' },
  ],
  ['a flag over the environment', '--port=1', { GREENLANE_PORT: '2' }, { ...defaults, port: 1 }],
  ['a flag over a wrong environment', '--port=1', { GREENLANE_PORT: 'x' }, { ...defaults, port: 1 }],
  ['an empty variable', '', { GREENLANE_PORT: '', GREENLANE_LEAD_PIN: '' }, defaults],
])('%s', (_name, flags, env, options) => {
  expect(parseOptions(flags.split(' ').filter(Boolean), env)).toEqual({ options })
})

test.each([
  ['--prot 80', /--prot/],
  ['--port', /port/],
  ['--port eighty', /--port must be a number from 0 to 65535, not "eighty"/],
  ['--port 65536', /65536/],
  ['--port=-1', /-1/],
  ['--port 1e3', /1e3/],
  ['--lead-pin 12345', /six digits/],
  ['--log-level loud', /fatal, error, warn/],
  ['--tls=yes', /tls/],
  ['--data=', /--data must not be empty/],
  ['start', /start/],
])('%s is one clear message', (flags, message) => {
  const result = parseOptions(flags.split(' '), {})
  expect(result).toEqual({ error: expect.stringMatching(message) })
})

test('a wrong PIN is not repeated in the message', () => {
  expect(JSON.stringify(parseOptions(['--lead-pin', '48021x'], {}))).not.toContain('48021x')
})
