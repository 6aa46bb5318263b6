import { type Division, levelOf, parentOf } from './division.ts'
import { type CodedName, type RecordedEvent, yearOf } from './place-events.ts'

/** What a place was in some years. Years are report years: those of a year's event belong to what came of it. */
export interface PlaceState {
  readonly name: string
  /** Its code then; null where only the unit above changed its code and the place's own is not recorded. */
  readonly code: string | null
  /** Code of the unit above, as it was then. */
  readonly parent: string | null
  /** Null: since before anything is known. */
  readonly fromYear: number | null
  /** Null: until today, or until its end. */
  readonly toYear: number | null
  /** The same for all years in which the territory stayed as it was. */
  readonly lineage: string
}

/** A place that is in no list any more. */
export interface EndedPlace {
  /** Its last code, with the year behind where the code means another place today: 330102-2020. */
  readonly id: string
  readonly code: string
  readonly name: string
  /** Day, month or year. */
  readonly until: string
}

/** What became of a territory in a merger or split. */
export interface LineageStep {
  readonly before: string
  readonly after: string
  readonly event: string
  readonly kind: 'merge' | 'split'
  readonly year: number
  readonly share: number | null
}

export interface PlaceHistory {
  /** By place, newest first; only places to which something happened. */
  readonly states: ReadonlyMap<string, readonly PlaceState[]>
  readonly ended: readonly EndedPlace[]
  /** Day, month or year in which places of today began, by code. */
  readonly begun: ReadonlyMap<string, string>
  readonly steps: readonly LineageStep[]
  /** Oldest first; those that do not fit the lists are left out. */
  readonly events: readonly RecordedEvent[]
  /** Places that each event names, by its id: of `from` and of `to`, in their order. */
  readonly members: ReadonlyMap<string, { readonly from: readonly string[]; readonly to: readonly string[] }>
  /** What is wrong with events that were left out, in words of ours. */
  readonly problems: readonly string[]
}

interface Track {
  readonly place: string
  /** Year of the earliest merger or split so far that ended a lineage of its own. */
  cutIn: number | null
  /** Newest first; the last is what was at the time looked at. */
  readonly states: PlaceState[]
}

/** Follows the events from today back. `units` are the newest list; events in any order. */
export function buildHistory(units: ReadonlyMap<string, Division>, events: readonly RecordedEvent[]): PlaceHistory {
  // What a code meant at the time looked at, where that is not what it means today; null: nobody had it.
  const at = new Map<string, Track | null>()
  const states = new Map<string, Track>()
  const ended: EndedPlace[] = []
  const begun = new Map<string, string>()
  const steps: LineageStep[] = []
  const members = new Map<string, { from: string[]; to: string[] }>()
  const problems: string[] = []
  const told: RecordedEvent[] = []

  // Codes that change hands on one day do so together: neighbours permute theirs.
  const left: string[] = []
  const taken: (readonly [code: string, track: Track])[] = []
  const moved: (readonly [county: string, earlier: string, year: number])[] = []
  const endDay = (): void => {
    for (const code of left.splice(0)) at.set(code, null)
    for (const [code, track] of taken.splice(0)) at.set(code, track)
    for (const move of moved.splice(0)) moveTowns(...move)
  }

  const trackOf = (code: string): Track | null => {
    const known = at.get(code)
    if (known !== undefined) return known
    const unit = units.get(code)
    if (unit === undefined) return null
    const { name, parent } = unit
    const track: Track = {
      place: code,
      cutIn: null,
      states: [{ name, code, parent, fromYear: null, toYear: null, lineage: code }],
    }
    at.set(code, track)
    return track
  }
  const remember = (track: Track): Track => {
    states.set(track.place, track)
    return track
  }
  const before = (track: Track, change: Partial<PlaceState>, year: number): void => {
    const now = lastOf(track)
    track.states[track.states.length - 1] = { ...now, fromYear: year }
    track.states.push({ ...now, toYear: year - 1, ...change })
    remember(track)
  }
  const hasLineage = (lineage: string) =>
    [...states.values()].some((track) => track.states.some((state) => state.lineage === lineage))
  const fresh = (lineage: string): string => {
    for (let nth = 1; ; nth++) {
      const one = nth === 1 ? lineage : `${lineage}-${nth}`
      if (!hasLineage(one)) return one
    }
  }
  const end = ({ code, name }: CodedName, event: RecordedEvent): Track => {
    const isListed = units.has(code) || ended.some(({ id }) => id === code) || hasLineage(code)
    const id = isListed ? fresh(`${code}-${yearOf(event) - 1}`) : code
    ended.push({ id, code, name, until: event.between[1] })
    const state = { name, code, parent: parentOf(code), fromYear: null, toYear: null, lineage: id }
    const track = remember({ place: id, cutIn: null, states: [state] })
    taken.push([code, track])
    return track
  }
  const begin = (track: Track, code: string, event: RecordedEvent): void => {
    begun.set(track.place, event.between[1])
    const now = lastOf(track)
    track.states[track.states.length - 1] = { ...now, fromYear: yearOf(event) }
    remember(track)
    left.push(code)
  }
  /** Who had the code and the name after the event; the problem where nobody had. */
  const after = ({ code, name }: CodedName): Track | string => {
    const track = trackOf(code)
    if (track === null) return `nobody has the code ${code} after it`
    const now = lastOf(track).name
    return now === name ? track : `${code} is ${now} after it, not ${name}`
  }

  let day: string | null = null
  for (const event of [...events].sort(newestFirst)) {
    if (event.between[1] !== day) endDay()
    day = event.between[1]
    const year = yearOf(event)
    const to = event.to.map(({ place }) => after(place))
    const problem = to.find((track) => typeof track === 'string') ?? wrongShape(event)
    if (problem !== null && typeof problem === 'string') {
      problems.push(`${event.id}: ${problem}`)
      continue
    }
    const tracks = to.filter((track) => typeof track !== 'string')
    const afterwards = tracks.map((track) => lineageIn(track, year))
    const earlier: Track[] = []
    const [only] = tracks
    const [source] = event.from
    if (isSamePlace(event) && only && source) {
      const target = event.to[0]?.place.code ?? ''
      const { code, name } = source.place
      before(only, { code, name, parent: parentOf(code) }, year)
      if (code !== target) {
        left.push(target)
        taken.push([code, only])
        if (levelOf(target) === 'county') moved.push([target, code, year])
      }
      earlier.push(only)
    } else {
      const newCodes = new Set(event.to.map(({ place }) => place.code))
      for (const [index, track] of tracks.entries()) {
        const code = event.to[index]?.place.code ?? ''
        if (!event.from.some(({ place }) => place.code === code)) begin(track, code, event)
      }
      for (const { place } of event.from) {
        const kept = newCodes.has(place.code) ? trackOf(place.code) : null
        // Two mergers of one year end one lineage.
        if (kept && kept.cutIn !== year) {
          before(kept, { name: place.name, lineage: fresh(`${kept.place}-${year - 1}`) }, year)
          kept.cutIn = year
        }
        earlier.push(kept ?? end(place, event))
      }
    }
    if (event.kind === 'merge' || event.kind === 'split') {
      for (const [index, from] of earlier.entries()) {
        for (const [nth, lineage] of afterwards.entries()) {
          const share = event.from[index]?.share ?? event.to[nth]?.share ?? null
          steps.push({ before: lastOf(from).lineage, after: lineage, event: event.id, kind: event.kind, year, share })
        }
      }
    }
    told.unshift(event)
    members.set(event.id, { from: earlier.map(({ place }) => place), to: tracks.map(({ place }) => place) })
  }
  endDay()
  return {
    states: new Map([...states].map(([place, track]) => [place, track.states])),
    ended,
    begun,
    steps,
    events: told,
    members,
    problems,
  }

  /** Towns of a county that had another code lay below that; their own codes of the time are not known by it. */
  function moveTowns(county: string, earlierCounty: string, year: number): void {
    const below = new Set([...at.keys()].filter((code) => parentOf(code) === county))
    // Asking for every code that a town may have is a hundred times faster than looking through all units.
    for (let digits = 1; digits <= 999; digits++) {
      const code = county + String(digits).padStart(3, '0')
      if (units.has(code)) below.add(code)
    }
    for (const code of below) {
      const track = trackOf(code)
      if (!track || lastOf(track).parent !== county) continue
      before(track, { code: null, parent: earlierCounty }, year)
      at.set(code, null)
      // Most kept their last three digits; an older event is only taken where the name agrees too.
      const likely = earlierCounty + code.slice(county.length)
      if (!at.has(likely) && !units.has(likely)) at.set(likely, track)
    }
  }
}

function lastOf({ states }: Track): PlaceState {
  const state = states.at(-1)
  if (state === undefined) throw new Error('a place without a state')
  return state
}

/** Of the territory as it was after all events of the year: those of one year leave no report between them. */
function lineageIn(track: Track, year: number): string {
  const state = track.states.find(({ fromYear }) => fromYear === null || fromYear <= year)
  return (state ?? lastOf(track)).lineage
}

function isSamePlace({ kind }: RecordedEvent): boolean {
  return kind === 'rename' || kind === 'type_change' || kind === 'code_change' || kind === 'transfer'
}

function wrongShape(event: RecordedEvent): string | null {
  const counts = `${Math.min(event.from.length, 2)}-${Math.min(event.to.length, 2)}`
  const allowed = isSamePlace(event) ? ['1-1'] : (shapes[event.kind] ?? [])
  return allowed.includes(counts) ? null : `${event.kind} of ${event.from.length} to ${event.to.length}`
}

const shapes: Readonly<Partial<Record<RecordedEvent['kind'], readonly string[]>>> = {
  merge: ['2-1'],
  split: ['1-2'],
  found: ['0-1'],
  abolish: ['1-0'],
}

/** Of one day the inner places first: they are named by the codes that their counties have after it. */
function newestFirst(a: RecordedEvent, b: RecordedEvent): number {
  const [dayA, dayB] = [a.between[1].padEnd(10, '~'), b.between[1].padEnd(10, '~')]
  if (dayA !== dayB) return dayA < dayB ? 1 : -1
  return depth(b) - depth(a)
}

function depth({ from, to }: RecordedEvent): number {
  return (to[0] ?? from[0])?.place.code.length ?? 0
}
