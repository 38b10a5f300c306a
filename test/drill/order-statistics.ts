/** Counts how many of the numbers marked so far lie above a given one, in logarithmic time (a Fenwick tree). */

export type OrderStatistics = {
  /** Marks a whole number from 1. */
  mark(number: number): void
  above(number: number): number
}

export function createOrderStatistics(): OrderStatistics {
  let tree = new Int32Array(1024)
  let marked = 0

  function grow(): void {
    const larger = new Int32Array(tree.length * 2)
    larger.set(tree)
    // The new root of the tree covers everything that was marked before.
    larger[tree.length] = marked
    tree = larger
  }

  return {
    mark(number) {
      while (number >= tree.length) grow()
      for (let i = number; i < tree.length; i += i & -i) tree[i] = (tree[i] ?? 0) + 1
      marked += 1
    },
    above(number) {
      let below = 0
      for (let i = Math.min(number, tree.length - 1); i > 0; i -= i & -i) below += tree[i] ?? 0
      return marked - below
    },
  }
}
