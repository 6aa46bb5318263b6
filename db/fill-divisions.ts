import type { Divisions } from '../src/places/divisions.ts'
import { yearOf } from '../src/places/place-events.ts'
import { openAddedLists } from './added-lists.ts'
import type { Connection } from './open.ts'

/**
 * Brings the list of divisions and what happened to places to what this version has and people added, in one transaction
 * of about 0.1 s and 1.4 MB; a look at one row where it is there. Left to imports: an archive that is only opened stays as
 * small as it was.
 */
export function fillDivisions(connection: Connection): void {
  const lists = openAddedLists(connection)
  const held = connection.prepare(`SELECT value FROM archive_property WHERE name = 'divisions_sha256'`).pluck()
  const stamp = lists.stamp()
  if (held.get() === stamp) return
  const divisions = lists.divisions()
  connection
    .transaction(() => {
      // Another process may have filled it since we looked.
      if (held.get() === stamp) return
      fillUnits(connection, divisions)
      fillHistory(connection, divisions)
      const keep = connection.prepare('INSERT OR REPLACE INTO archive_property VALUES (?, ?)')
      keep.run('divisions_as_of', divisions.asOf)
      keep.run('divisions_sha256', stamp)
    })
    .immediate()
}

function fillUnits(connection: Connection, { units, history }: Divisions): void {
  const rows = [
    ...units.map(({ code, name }) => [code, name, history.begun.get(code) ?? null, null]),
    ...history.ended.map(({ id, name, until }) => [id, name, history.begun.get(id) ?? null, until]),
  ]
  // The order of the primary key: each row is put behind the last.
  rows.sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
  connection.exec('DELETE FROM division_unit')
  // One statement with all rows takes two thirds of the time of one for each.
  connection
    .prepare('INSERT INTO division_unit SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, 0 FROM json_each(?)')
    .run(JSON.stringify(rows))
  markExpected(connection)
}

/** Which units of the list are expected to report; those above have to be in it. */
export function markExpected(connection: Connection): void {
  connection.exec(`UPDATE division_unit AS d SET is_expected = 1 WHERE ${isExpected}`)
}

/**
 * A condition on a row `d` of division_unit: its government or street office is expected to report. Some stand in the list
 * only (市辖区, a city without districts under its own name), and zones and farms may report and need not.
 */
export const isExpected = `d.name NOT IN ('市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划')
  AND NOT (length(d.code) = 6 AND d.name = coalesce((SELECT b.name FROM division_unit b WHERE b.code = substr(d.code, 1, 4)), ''))
  AND NOT (length(d.code) = 9 AND substr(d.code, 7, 3) >= '400')
  AND NOT (length(d.code) = 6 AND (substr(d.code, 5, 1) = '7' OR d.name LIKE '%开发区' OR d.name LIKE '%管理区' OR d.name LIKE '%管委会'))`

function fillHistory(connection: Connection, { history }: Divisions): void {
  for (const table of ['place_event_member', 'place_event', 'place_period', 'lineage_step']) {
    connection.exec(`DELETE FROM ${table}`)
  }
  const addEvent = connection.prepare('INSERT INTO place_event VALUES (?, ?, ?, ?, ?, ?, ?)')
  const addMember = connection.prepare('INSERT INTO place_event_member VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const event of history.events) {
    const { id, kind, between, isCertain, source } = event
    addEvent.run(id, kind, ...between, yearOf(event), Number(isCertain), source)
    for (const role of ['from', 'to'] as const) {
      const places = history.members.get(id)?.[role] ?? []
      for (const [index, { place, share }] of event[role].entries()) {
        addMember.run(id, role, index + 1, places[index] ?? place.code, place.code, place.name, share)
      }
    }
  }
  const addPeriod = connection.prepare('INSERT INTO place_period VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  for (const [place, states] of history.states) {
    for (const [index, { name, code, parent, fromYear, toYear, lineage }] of states.entries()) {
      addPeriod.run(place, index + 1, name, code, parent, fromYear, toYear, lineage)
    }
  }
  const addStep = connection.prepare('INSERT OR IGNORE INTO lineage_step VALUES (?, ?, ?, ?, ?, ?)')
  for (const { before, after, event, kind, year, share } of history.steps) {
    addStep.run(before, after, event, kind, year, share)
  }
}
