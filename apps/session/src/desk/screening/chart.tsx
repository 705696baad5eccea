/** A score over time, drawn: one colour for everybody, a gap where there is no score, and each point read aloud with its day and value. */
import { createSignal, For, Show, type JSX } from 'solid-js'
import { dayWithYear } from '../../ui/time.ts'
import { bandsOf, joinsOf, pointsOf, type Around, type Change, type Point, type Series } from './chart-shape.ts'
import { figure } from './figure.ts'
import { reviewWords } from './words.ts'

/** The height of the picture and the room around it, in pixels; its width is that of the page. */
const HEIGHT = 180
const ROOM = { top: 16, bottom: 28 } as const

/** What stands for a score where it is read. */
export const valueOf = ({ value, isProrated }: Series['points'][number]): string => {
  if (value === null) return reviewWords().pointNone
  return isProrated ? reviewWords().pointProrated(figure(value)) : figure(value)
}

/** Room at the left for the ends of the range, and at both sides for half a point, in hundredths of the width. */
const LEFT = 14
const WIDTH = 80

const percent = (x: number): string => `${LEFT + x * WIDTH}%`
const down = (y: number): number => ROOM.top + y * (HEIGHT - ROOM.top - ROOM.bottom)

/** The picture. Its points are reached by keyboard; what is under the focus or the pointer also stands below it. */
export const Chart = (props: {
  readonly series: Series
  readonly change: Change | null
  readonly around: Around
}): JSX.Element => {
  const [read, setRead] = createSignal<Point | null>(null)
  const points = () => pointsOf(props.series)
  const bands = () => (props.change ? bandsOf(props.series, props.change, props.around) : [])
  const say = (point: Point): string => reviewWords().point(dayWithYear(point.of.at), valueOf(point.of))
  return (
    <figure class="chart">
      <svg
        width="100%"
        height={HEIGHT}
        role="group"
        aria-label={reviewWords().chart(props.series.title, props.series.score)}
      >
        <For each={[props.series.range[1], props.series.range[0]]}>
          {(end, at) => (
            <g aria-hidden="true">
              <line class="chart-rule" x1="10%" x2="98%" y1={down(at())} y2={down(at())} />
              <text class="chart-text" x="8%" y={down(at()) + 4} text-anchor="end">
                {figure(end)}
              </text>
            </g>
          )}
        </For>
        <For each={bands()}>
          {({ x, y, width, height }) => (
            <rect
              class="chart-band"
              x={percent(x)}
              y={down(y)}
              width={`${width * WIDTH}%`}
              height={height * (HEIGHT - ROOM.top - ROOM.bottom)}
            />
          )}
        </For>
        <For each={joinsOf(points())}>
          {({ from, to }) => (
            <line class="chart-line" x1={percent(from.x)} y1={down(from.y)} x2={percent(to.x)} y2={down(to.y)} />
          )}
        </For>
        <For each={points()}>
          {point => (
            <g
              class="chart-point"
              role="img"
              tabindex="0"
              aria-label={say(point)}
              onFocus={() => setRead(point)}
              onPointerEnter={() => setRead(point)}
            >
              <circle class="chart-reach" cx={percent(point.x)} cy={down(point.y ?? 1)} r="14" />
              <Show
                when={point.y !== null}
                fallback={
                  <text class="chart-text" x={percent(point.x)} y={HEIGHT - 8} text-anchor="middle">
                    –
                  </text>
                }
              >
                <circle class="chart-dot" cx={percent(point.x)} cy={down(point.y ?? 1)} r="5" />
              </Show>
            </g>
          )}
        </For>
      </svg>
      <figcaption class="quiet-text" aria-hidden="true">
        <Show when={read()} fallback={<>&nbsp;</>}>
          {point => <>{say(point())}</>}
        </Show>
      </figcaption>
    </figure>
  )
}
