const WIDTH = 640
const HEIGHT = 360
const EDGE = { left: 70, right: 130, top: 20, bottom: 50 }
const COLOURS = ['#0969da', '#bf3989', '#1a7f37', '#9a6700']

/** Lines over logarithmic axes: `series` is a list of `{ name, points: [[files, ms], …] }`. */
export function growthPlot(series) {
  const points = series.flatMap(({ points }) => points)
  const x = scale(
    points.map(([files]) => files),
    EDGE.left,
    WIDTH - EDGE.right
  )
  const y = scale(
    points.map(([, ms]) => ms),
    HEIGHT - EDGE.bottom,
    EDGE.top
  )
  const at = ([files, ms]) => `${x.at(files)},${y.at(ms)}`
  const parts = [
    ...x.marks.map(mark =>
      axis(`M${x.at(mark)} ${EDGE.top}V${HEIGHT - EDGE.bottom}`, x.at(mark), HEIGHT - EDGE.bottom + 18, mark, 'middle')
    ),
    ...y.marks.map(mark =>
      axis(`M${EDGE.left} ${y.at(mark)}H${WIDTH - EDGE.right}`, EDGE.left - 8, y.at(mark) + 4, mark, 'end')
    ),
    label((EDGE.left + WIDTH - EDGE.right) / 2, HEIGHT - 10, 'files', 'middle'),
    label(EDGE.left, EDGE.top - 6, 'ms', 'start'),
    ...series.map(({ name, points }, index) => {
      const colour = COLOURS[index % COLOURS.length]
      const last = points.at(-1)
      const dots = points
        .map(point => `<circle cx="${at(point).replace(',', '" cy="')}" r="3" fill="${colour}"/>`)
        .join('')
      return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map(at).join(' ')}"/>${dots}${label(x.at(last[0]) + 8, y.at(last[1]) + 4, name, 'start', colour)}`
    })
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">\n<title>Time over the number of files</title>\n<rect width="100%" height="100%" fill="#fff"/>\n${parts.join('\n')}\n</svg>\n`
}

/** Powers of ten from the one below the least to the one above the greatest value. */
function scale(values, from, to) {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.ceil(Math.log10(Math.max(...values)))
  const marks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
  const at = value => from + ((Math.log10(value) - low) / Math.max(1, high - low)) * (to - from)
  return { marks, at: value => Number(at(value).toFixed(1)) }
}

function axis(path, x, y, mark, anchor) {
  return `<path d="${path}" stroke="#d0d7de"/>${label(x, y, mark.toLocaleString('en'), anchor)}`
}

function label(x, y, text, anchor, colour = '#24292f') {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${text}</text>`
}
