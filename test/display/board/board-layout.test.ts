import { describe, expect, it } from 'vitest'
import { boardLayout, requiredHeight } from '../../../display/board/board-layout.ts'

const hd = { width: 1920, height: 1080, inches: 55, viewingMetres: 5, lanes: 5 }
const upright = { ...hd, width: 1080, height: 1920 }

describe('the size of a called number', () => {
  it.each([
    [1, 51],
    [4.57, 51],
    [4.875, 54.2],
    [10, 107.97],
  ])('at %f m is at least %f mm', (metres, millimetres) => {
    expect(requiredHeight(metres)).toBeCloseTo(millimetres, 2)
  })

  it('is reached on every usual panel', () => {
    for (const panel of [hd, upright])
      for (const inches of [55, 65, 86])
        for (const viewingMetres of [3, 5, 6])
          for (const lanes of [1, 5, 10]) {
            const layout = boardLayout({ ...panel, inches, viewingMetres, lanes })
            expect(layout.digitHeight).toBeGreaterThanOrEqual(requiredHeight(viewingMetres))
          }
  })

  it('takes the whole width where readers stand far: ten metres from a panel of 43 inches', () => {
    const layout = boardLayout({ ...hd, inches: 43, viewingMetres: 10 })
    expect(layout).toMatchObject({ shape: 'wide', rows: 2 })
    expect(layout.digitHeight).toBeGreaterThanOrEqual(requiredHeight(10))
  })

  it('says so honestly where the panel is too small for the distance', () => {
    const layout = boardLayout({ ...hd, inches: 32, viewingMetres: 15 })
    expect(layout.rows).toBe(1)
    expect(layout.digitHeight).toBeLessThan(requiredHeight(15))
  })
})

describe('the rows of a board', () => {
  it('give each of five lanes a row where people stand near', () => {
    expect(boardLayout(hd)).toMatchObject({ shape: 'landscape', unit: 1, rows: 5, columns: 1 })
  })

  it('give way to size where people stand far', () => {
    expect(boardLayout({ ...hd, viewingMetres: 10 }).rows).toBeLessThan(boardLayout(hd).rows)
  })

  it('give each of ten lanes a row, in two columns if need be', () => {
    for (const panel of [
      { ...hd, inches: 75 },
      { ...upright, inches: 86 },
    ]) {
      const { rows, columns } = boardLayout({ ...panel, viewingMetres: 4, lanes: 10 })
      expect(rows * columns).toBeGreaterThanOrEqual(10)
    }
  })

  it('keep five characters and a lane of two inside their row', () => {
    for (const lanes of [1, 5, 10]) {
      const { numberSize, columns, unit } = boardLayout({ ...upright, lanes })
      expect(numberSize * 6.05 ** columns).toBeLessThanOrEqual(1080 - 96 * unit)
    }
  })

  it('grow with a panel of more pixels, not with its number of rows', () => {
    const fine = boardLayout({ ...hd, width: 3840, height: 2160 })
    const coarse = boardLayout(hd)
    expect(fine).toMatchObject({ unit: 2, rows: coarse.rows })
    expect(fine.digitHeight).toBeCloseTo(coarse.digitHeight, 0)
  })
})
