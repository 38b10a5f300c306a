import { expect, test } from 'vitest'
import { screenChoice } from '../../../display/board/screen-choice.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

test('a board shows all lanes and speaks, unless its address says otherwise', () => {
  expect(screenChoice('', memory())).toEqual({ lanes: null, voice: true })
  expect(screenChoice('?lanes=1,%202&voice=off', memory())).toEqual({ lanes: ['1', '2'], voice: false })
})

test('it remembers, and forgets what is given empty', () => {
  const kept = memory()
  screenChoice('?lanes=1,2&voice=off', kept)
  expect(screenChoice('', kept)).toEqual({ lanes: ['1', '2'], voice: false })
  expect(screenChoice('?lanes=&voice=', kept)).toEqual({ lanes: null, voice: true })
  expect(screenChoice('', kept)).toEqual({ lanes: null, voice: true })
})

test('a browser that keeps nothing still does what its address says', () => {
  const refuses = () => {
    throw new Error('no storage')
  }
  expect(screenChoice('?lanes=3', { getItem: refuses, setItem: refuses })).toEqual({
    lanes: ['3'],
    voice: true,
  })
})
