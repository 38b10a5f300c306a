/** The phone's camera as a scanner: looks at picture after picture until it reads a code. Called by the scan field. */

/** Why there is no picture: the page is not secure, the holder said no, there is no camera, or it cannot be read. */
export type CameraTrouble = 'insecure' | 'denied' | 'none' | 'broken'

export type Camera = {
  hasLight: boolean
  /** Turns the lamp beside the lens on or off; what it is now. */
  light(on: boolean): Promise<boolean>
  close(): void
}

/** Milliseconds between two looks: a code is held still for longer than that. */
const lookEvery = 120

type Lamp = MediaTrackConstraints & { advanced: { torch: boolean }[] }

const troubleOf = (error: unknown): CameraTrouble => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'broken'
}

/** Runs until a code was read or it is closed; the same code is told once. */
export async function openCamera(
  video: HTMLVideoElement,
  onCode: (code: string) => void,
): Promise<Camera | CameraTrouble> {
  if (!window.isSecureContext || !navigator.mediaDevices) return 'insecure'
  let stream: MediaStream | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let open = true
  const close = () => {
    open = false
    clearTimeout(timer)
    for (const track of stream?.getTracks() ?? []) track.stop()
    video.srcObject = null
  }
  try {
    const wanted = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } }
    stream = await navigator.mediaDevices.getUserMedia({ video: wanted })
    video.srcObject = stream
    await video.play()
    const { createDecoder } = await import('./decoder.ts')
    const decode = await createDecoder()
    const look = async () => {
      const code = video.videoWidth > 0 ? await decode(video) : null
      if (!open) return
      if (code !== null) return onCode(code)
      timer = setTimeout(() => void look(), lookEvery)
    }
    void look()
  } catch (error) {
    close()
    return troubleOf(error)
  }
  const [track] = stream.getVideoTracks()
  const hasLight = Boolean(track && 'torch' in (track.getCapabilities?.() ?? {}))
  return {
    hasLight,
    async light(on) {
      const lamp: Lamp = { advanced: [{ torch: on }] }
      return (
        (await track?.applyConstraints(lamp).then(
          () => on,
          () => false,
        )) ?? false
      )
    },
    close,
  }
}
