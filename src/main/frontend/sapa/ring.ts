const TONES = [660, 880];
const TONE_SECONDS = 0.14;
const VOLUME = 0.08;

let speaker: AudioContext | undefined;

/** Two soft tones; silent where the browser lets no page sound that nobody has touched yet. */
export function ring(): void {
  speaker ??= new AudioContext();
  if (speaker.state === 'suspended') void speaker.resume().catch(() => undefined);
  TONES.forEach((tone, nth) => play(speaker!, tone, speaker!.currentTime + nth * TONE_SECONDS));
}

function play(context: AudioContext, tone: number, at: number): void {
  const source = context.createOscillator();
  const volume = context.createGain();
  source.frequency.value = tone;
  volume.gain.setValueAtTime(VOLUME, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS);
  source.connect(volume).connect(context.destination);
  source.start(at);
  source.stop(at + TONE_SECONDS);
}
