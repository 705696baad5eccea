/** Enlarges a small grid of values smoothly, line by line: masks and blurred backgrounds are small and pictures are not. Pure. */

/** For each point of a line: the value to its left in the grid, and how far it stands towards the next one, in 256ths. */
export type Scale = { readonly left: Uint16Array; readonly towards: Uint16Array }

/** How `to` points lie over `from` values. */
export function makeScale(from: number, to: number): Scale {
  const left = new Uint16Array(to)
  const towards = new Uint16Array(to)
  for (let n = 0; n < to; n++) {
    const at = Math.min(Math.max(((n + 0.5) * from) / to - 0.5, 0), from - 1)
    left[n] = Math.min(Math.floor(at), Math.max(from - 2, 0))
    towards[n] = Math.round((at - (left[n] ?? 0)) * 256)
  }
  return { left, towards }
}

/** A grid of values; `stride` is how far its lines lie apart. */
export type Grid = {
  readonly values: Uint8Array
  readonly width: number
  readonly height: number
  readonly stride: number
}

/** Gives each line of the enlarged grid to `line`, in 256ths of a value; it is overwritten by the next one. */
export function eachLine(grid: Grid, height: number, line: (row: number, values: Uint16Array) => void): void {
  const down = makeScale(grid.height, height)
  const values = new Uint16Array(grid.width + 1)
  for (let row = 0; row < height; row++) {
    const above = (down.left[row] ?? 0) * grid.stride
    const below = grid.height > 1 ? above + grid.stride : above
    const towards = down.towards[row] ?? 0
    for (let n = 0; n < grid.width; n++) {
      const from = grid.values[above + n] ?? 0
      values[n] = (from << 8) + ((grid.values[below + n] ?? 0) - from) * towards
    }
    values[grid.width] = values[grid.width - 1] ?? 0
    line(row, values)
  }
}

/** Fills a plane with the enlarged grid. */
export function enlarge(into: Uint8Array, width: number, grid: Grid): void {
  const across = makeScale(grid.width, width)
  eachLine(grid, into.length / width, (row, values) => {
    const start = row * width
    for (let n = 0; n < width; n++) {
      const left = across.left[n] ?? 0
      const from = values[left] ?? 0
      const to = values[left + 1] ?? 0
      into[start + n] = (from + (((to - from) * (across.towards[n] ?? 0)) >> 8)) >> 8
    }
  })
}
