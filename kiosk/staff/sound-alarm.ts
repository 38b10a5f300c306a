/** A vibration and a short tone for a call for help: extras, since the task bar says it all. */
const tones = { new: [660], urgent: [880, 660, 880] }
/** Seconds. */
const toneLasts = 0.16
const toneEvery = 0.24

/** Silent until the page was touched: before that a browser forbids both. */
export function soundAlarm(kind: 'new' | 'urgent'): void {
  if (!navigator.userActivation?.hasBeenActive) return
  navigator.vibrate?.(tones[kind].flatMap(() => [160, 80]))
  const audio = new AudioContext()
  const last = tones[kind].map((pitch, index) => {
    const [tone, volume] = [audio.createOscillator(), audio.createGain()]
    tone.frequency.value = pitch
    volume.gain.value = 0.2
    tone.connect(volume).connect(audio.destination)
    tone.start(audio.currentTime + index * toneEvery)
    tone.stop(audio.currentTime + index * toneEvery + toneLasts)
    return tone
  })
  last.at(-1)?.addEventListener('ended', () => void audio.close())
}
