/** Numbers of the annexes of 2011 to 2018. All sums that the sheets imply hold, and running totals run on. */
import type { Issuer } from './issuers.ts'
import { at, type Sheet } from './model.ts'
import { createRandom } from './random.ts'

/** The running total counts from 2008, when the regulation came into force. */
const countedFrom = 2008
const editionOf2014 = 2014

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

interface Received {
  readonly byChannel: readonly number[]
  readonly closedLate: number
  readonly answers: readonly number[]
}

function receivedIn(seed: string, issuer: Issuer, year: number): Received {
  const random = createRandom(seed, issuer.id, year, 'annex requests')
  const most = { none: 0, few: 2, many: 15 }[issuer.activity]
  const byChannel = [random.int(0, most), 0, random.int(0, most), random.int(0, most)]
  const count = total(byChannel)
  const answers = Array.from({ length: 8 }, () => 0)
  for (let item = 0; item < count; item += 1) {
    const index = random.chance(0.5) ? 1 : random.int(0, 7)
    answers[index] = (answers[index] ?? 0) + 1
  }
  return { byChannel, closedLate: random.int(0, Math.floor(count / 4)), answers }
}

const channels = ['in_person', 'fax', 'online', 'letter'] as const
const answers = [
  'already_public',
  'granted',
  'partial',
  'refused',
  'not_this_organ',
  'nonexistent',
  'asked_to_amend',
  'other_channel',
] as const
const refusals = [
  'state_secret',
  'trade_secret',
  'privacy',
  'security_stability',
  'not_government_information',
  'other_law',
] as const

function nationalOfOne(seed: string, issuer: Issuer, year: number): Sheet {
  const random = createRandom(seed, issuer.id, year, 'national annex')
  const sheet = new Map<string, number>()
  const set = (code: string, value: number) => sheet.set(at(code, 'value'), value)
  const disclosed = random.int(80, issuer.activity === 'many' ? 5000 : 700)
  const normative = random.int(0, 12)
  set('disclosed', disclosed)
  set('disclosed.normative', normative)
  set('normative_issued', normative + random.int(0, 3))
  set('channel.gazette', 0)
  set('channel.website', disclosed)
  set('channel.weibo', random.chance(0.4) ? random.int(1, 200) : 0)
  set('channel.wechat', random.chance(0.6) ? random.int(1, 300) : 0)
  set('channel.other', random.int(0, 60))
  set('responded', random.int(0, 4))
  const conferences = random.int(0, 3)
  set('response.press_conferences', conferences)
  set('response.press_conferences.principal', random.int(0, conferences))
  const interviews = random.int(0, 3)
  set('response.online_interviews', interviews)
  set('response.online_interviews.principal', random.int(0, interviews))
  set('response.interpretations', random.int(0, 20))
  set('response.weibo_wechat', random.int(0, 5))
  set('response.other', random.int(0, 5))
  setRequests(set, receivedIn(seed, issuer, year), random.int(0, 5))
  for (const block of ['review', 'litigation']) {
    const counts = [random.chance(0.3) ? 1 : 0, 0, 0]
    set(block, total(counts))
    for (const [index, outcome] of ['maintained', 'corrected', 'other'].entries())
      set(`${block}.${outcome}`, counts[index] ?? 0)
  }
  set('complaints', random.chance(0.2) ? random.int(1, 3) : 0)
  set('fees_charged', 0)
  setOrganisation(set, random.int(1, 3), random.int(0, 6), random.int(0, 40) * 2500)
  set('reading_points', random.int(1, 6))
  set('meetings', random.int(1, 5))
  const trainings = random.int(0, 4)
  set('trainings', trainings)
  set('trainees', trainings * random.int(10, 45))
  return sheet
}

function setRequests(set: (code: string, value: number) => void, received: Received, reason: number): void {
  const count = total(received.byChannel)
  set('received', count)
  for (const [index, channel] of channels.entries()) set(`received.${channel}`, received.byChannel[index] ?? 0)
  set('closed', count)
  set('closed.on_time', count - received.closedLate)
  set('closed.extended', received.closedLate)
  set('answered', count)
  for (const [index, answer] of answers.entries()) set(`answered.${answer}`, received.answers[index] ?? 0)
  const refused = received.answers[answers.indexOf('refused')] ?? 0
  for (const [index, refusal] of refusals.entries()) set(`answered.refused.${refusal}`, index === reason ? refused : 0)
}

function setOrganisation(
  set: (code: string, value: number) => void,
  fullTime: number,
  partTime: number,
  yuan: number,
): void {
  set('organs', 1)
  set('staff', fullTime + partTime)
  set('staff.full_time', fullTime)
  set('staff.part_time', partTime)
  set('budget', yuan)
}

function addParts(issuer: Issuer, sheetOf: (one: Issuer) => Sheet): Sheet {
  const sum = new Map(sheetOf(issuer))
  for (const part of issuer.parts) {
    for (const [key, value] of sheetOf(part)) sum.set(key, (sum.get(key) ?? 0) + value)
  }
  return sum
}

export const nationalAnnexSheet = (seed: string, issuer: Issuer, year: number): Sheet =>
  addParts(issuer, (one) => nationalOfOne(seed, one, year))

type Counts = Readonly<Record<string, number>>

function localCounts(seed: string, issuer: Issuer, year: number): Counts {
  const random = createRandom(seed, issuer.id, year, 'local annex')
  const { byChannel, answers: given } = receivedIn(seed, issuer, year)
  const [inPerson = 0, fax = 0, online = 0, letter = 0] = byChannel
  const website = random.int(60, issuer.activity === 'many' ? 2900 : 420)
  const gazette = issuer.activity === 'many' ? random.int(0, 9) : 0
  const received = total(byChannel)
  const [, agreed = 0, partial = 0, refused = 0] = given
  // The edition of 2011 knows three answers only, and they add up to the total.
  const rest = received - agreed - partial - refused
  const granted = year < editionOf2014 ? agreed + rest : agreed
  const review = received > 3 && random.chance(0.3) ? 1 : 0
  return {
    disclosed: website + gazette,
    website,
    gazette,
    received,
    in_person: inPerson,
    fax,
    email: 0,
    online,
    letter,
    letter_fax: letter + fax,
    otherwise: 0,
    answered: received,
    granted,
    partial,
    refused,
    answered_otherwise: received - granted - partial - refused,
    waived: 0,
    complaints: 0,
    review,
    litigation: 0,
    appeal: 0,
  }
}

/** Columns `value` and `cumulative` by the names in annex-labels (`counts`). The edition of 2011 knows three answers. */
function localOfOne(seed: string, issuer: Issuer, year: number): Sheet {
  const sheet = new Map<string, number>()
  for (let counted = countedFrom; counted <= year; counted += 1) {
    for (const [name, count] of Object.entries(localCounts(seed, issuer, counted))) {
      sheet.set(at(name, 'cumulative'), (sheet.get(at(name, 'cumulative')) ?? 0) + count)
      if (counted === year) sheet.set(at(name, 'value'), count)
    }
  }
  return sheet
}

export const localAnnexSheet = (seed: string, issuer: Issuer, year: number): Sheet =>
  addParts(issuer, (one) => localOfOne(seed, one, year))
