import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * In which order the files are run: the longest walk first, so that nobody waits for it at the end. It begins with sowing a
 * state, on which every journey has to wait; templates and rules need none. Within a wave, vitest's own order, larger files
 * first.
 */
const waves = [
  /\/journeys\/every-screen\/every-screen-id\./,
  /\/infra\//,
  /\/unit\//,
  /\/journeys\//,
  /\/(invariants|integration)\//,
]

const waveOf = ({ moduleId }: TestSpecification): number => waves.findIndex((wave) => wave.test(moduleId))

export class WaveSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => waveOf(a) - waveOf(b))
  }
}
