/** A camera that shows a drawn figure and a microphone that hums: pictures without a device, the same on every machine. */
import { sceneNow } from './scene.ts'

/** A stream of a calm drawn figure; the hue tells people apart. */
export function drawnPerson(hue: number, picture: 'good' | 'poor' | 'striped' = 'good'): MediaStream {
  const canvas = document.createElement('canvas')
  canvas.width = 320
  canvas.height = 240
  const brush = canvas.getContext('2d')
  brush?.scale(0.5, 0.5)
  let turn = 0
  const draw = (): void => {
    if (!brush) return
    turn += picture === 'good' ? 0.08 : 0.2
    const wall = brush.createLinearGradient(0, 0, 640, 480)
    wall.addColorStop(0, `hsl(${hue} 18% 72%)`)
    wall.addColorStop(1, `hsl(${hue} 16% 55%)`)
    brush.fillStyle = wall
    brush.fillRect(0, 0, 640, 480)
    if (picture === 'striped') {
      // A room full of sharp edges, and nobody's: what a cover has to make away with.
      brush.fillStyle = '#fff'
      brush.fillRect(0, 0, 640, 480)
      brush.fillStyle = '#000'
      for (let left = 0; left < 640; left += 32) brush.fillRect(left, 0, 16, 480)
    }
    brush.fillStyle = `hsl(${hue} 20% 32%)`
    brush.beginPath()
    brush.ellipse(320, 500, 190, 190 + Math.sin(turn) * 3, 0, 0, 7)
    brush.fill()
    brush.fillStyle = `hsl(${hue} 22% 42%)`
    brush.beginPath()
    brush.ellipse(320, 205 + Math.sin(turn) * 2, 82, 104, 0, 0, 7)
    brush.fill()
  }
  draw()
  const pace = { good: 10, poor: 3, striped: 30 }[picture]
  setInterval(draw, 1000 / pace)
  return canvas.captureStream(pace)
}

/** Puts a drawn person and a hum in place of camera and microphone, or the scene's trouble. */
export function fakeDevices(): void {
  const { media } = sceneNow()
  const hum = (): MediaStreamTrack[] => {
    const audio = new AudioContext()
    const tone = audio.createOscillator()
    const gain = audio.createGain()
    const out = audio.createMediaStreamDestination()
    tone.frequency.value = 180
    gain.gain.value = 0.06
    tone.connect(gain).connect(out)
    tone.start()
    return out.stream.getAudioTracks()
  }
  const hasCamera = media !== 'none' && media !== 'no-camera'
  const hasMicrophone = media !== 'none' && media !== 'no-microphone'
  navigator.mediaDevices.getUserMedia = async (wish = {}) => {
    await new Promise(resolve => setTimeout(resolve, 60))
    const no = (name: string): never => {
      throw new DOMException('', name)
    }
    if (media === 'refused') no('NotAllowedError')
    if (media === 'in-use') no('NotReadableError')
    if (media === 'camera-in-use' && wish.video) no('NotReadableError')
    if ((wish.video && !hasCamera) || (wish.audio && !hasMicrophone)) no('NotFoundError')
    const picture = wish.video ? drawnPerson(200, media === 'striped' ? 'striped' : 'good').getVideoTracks() : []
    return new MediaStream([...picture, ...(wish.audio ? hum() : [])])
  }
  const device = (kind: MediaDeviceKind, deviceId: string, label: string) =>
    ({ kind, deviceId, label }) as MediaDeviceInfo
  navigator.mediaDevices.enumerateDevices = async () => [
    ...(hasCamera
      ? [device('videoinput', 'cam-1', 'Built-in camera'), device('videoinput', 'cam-2', 'USB camera')]
      : []),
    ...(hasMicrophone ? [device('audioinput', 'mic-1', 'Built-in microphone')] : []),
  ]
}
