/**
 * The cells that sentences speak of: by kind of statement, table and form. What the lines mean is the form's own
 * (domain text 2.5): received is 新收 alone or with what was carried in, closed is the total of the results, and a sentence
 * about suits usually counts both kinds together.
 */
import type { SpokenCells } from '../spec.ts'

const applications: readonly SpokenCells[] = [
  { kind: 'received', table: 't3', anyOf: ['new', 'new+carried_in'], loosely: ['total'] },
  { kind: 'none-received', table: 't3', anyOf: ['new'] },
  { kind: 'handled', table: 't3', anyOf: ['total', 'new', 'new+carried_in'] },
  { kind: 'closed', table: 't3', anyOf: ['total'] },
  { kind: 'carried_in', table: 't3', anyOf: ['carried_in'] },
  { kind: 'carried_out', table: 't3', anyOf: ['carried_out'] },
  { kind: 'granted', table: 't3', anyOf: ['granted'] },
  { kind: 'partial', table: 't3', anyOf: ['partial'] },
  { kind: 'denied', table: 't3', anyOf: ['denied/*'] },
  { kind: 'denied.state_secret', table: 't3', anyOf: ['denied.state_secret'] },
  { kind: 'denied.law_forbidden', table: 't3', anyOf: ['denied.law_forbidden'] },
  { kind: 'denied.security_stability', table: 't3', anyOf: ['denied.security_stability'] },
  { kind: 'denied.third_party', table: 't3', anyOf: ['denied.third_party'] },
  { kind: 'denied.internal_affairs', table: 't3', anyOf: ['denied.internal_affairs'] },
  { kind: 'denied.process_info', table: 't3', anyOf: ['denied.process_info'] },
  { kind: 'denied.enforcement_file', table: 't3', anyOf: ['denied.enforcement_file'] },
  { kind: 'denied.admin_query', table: 't3', anyOf: ['denied.admin_query'] },
  { kind: 'unavailable', table: 't3', anyOf: ['unavailable/*'] },
  { kind: 'unavailable.not_held', table: 't3', anyOf: ['unavailable.not_held'] },
  { kind: 'unavailable.needs_creation', table: 't3', anyOf: ['unavailable.needs_creation'] },
  { kind: 'unavailable.unclear', table: 't3', anyOf: ['unavailable.unclear'] },
  { kind: 'not_processed', table: 't3', anyOf: ['not_processed/*'] },
  { kind: 'not_processed.petition', table: 't3', anyOf: ['not_processed.petition'] },
  { kind: 'not_processed.duplicate', table: 't3', anyOf: ['not_processed.duplicate'] },
  { kind: 'not_processed.publication', table: 't3', anyOf: ['not_processed.publication'] },
  { kind: 'not_processed.excessive', table: 't3', anyOf: ['not_processed.excessive'] },
  { kind: 'not_processed.confirm_reissue', table: 't3', anyOf: ['not_processed.confirm_reissue'] },
  { kind: 'other', table: 't3', anyOf: ['other/*'] },
  { kind: 'other.no_correction', table: 't3', form: 'F2021', anyOf: ['other.no_correction'] },
]

const disputes: readonly SpokenCells[] = [
  { kind: 'review', table: 't4', anyOf: ['review'] },
  { kind: 'litigation', table: 't4', anyOf: ['direct+after_review'], loosely: ['direct', 'after_review'] },
  { kind: 'direct', table: 't4', anyOf: ['direct'] },
  { kind: 'after_review', table: 't4', anyOf: ['after_review'] },
]

/** F2019 counts made and disclosed documents, not issued ones, so its cells agree at best loosely. */
const disclosure: readonly SpokenCells[] = [
  { kind: 'normative.issued', table: 't2', form: 'F2021', anyOf: ['normative:issued'] },
  { kind: 'normative.repealed', table: 't2', form: 'F2021', anyOf: ['normative:repealed'] },
  { kind: 'normative.in_force', table: 't2', form: 'F2021', anyOf: ['normative:in_force'] },
  { kind: 'normative.issued', table: 't2', form: 'F2019', anyOf: ['normative:made'] },
  {
    kind: 'normative.disclosed',
    table: 't2',
    form: 'F2021',
    anyOf: [],
    loosely: ['normative:issued', 'normative:in_force'],
  },
  { kind: 'normative.disclosed', table: 't2', form: 'F2019', anyOf: ['normative:disclosed'] },
  { kind: 'rules.issued', table: 't2', form: 'F2021', anyOf: ['rules:issued'] },
  { kind: 'rules.repealed', table: 't2', form: 'F2021', anyOf: ['rules:repealed'] },
  { kind: 'rules.in_force', table: 't2', form: 'F2021', anyOf: ['rules:in_force'] },
  { kind: 'rules.issued', table: 't2', form: 'F2019', anyOf: ['rules:made'] },
  { kind: 'rules.disclosed', table: 't2', form: 'F2019', anyOf: ['rules:disclosed'] },
  { kind: 'licensing.decided', table: 't2', anyOf: ['licensing:decisions'] },
  { kind: 'punishment.decided', table: 't2', anyOf: ['punishment:decisions'] },
  { kind: 'coercion.decided', table: 't2', anyOf: ['coercion:decisions'] },
]

/** The statistics sheets of 2014 to 2018 and the local ones before. */
const annex: readonly SpokenCells[] = [
  { kind: 'disclosed', table: 'annex', anyOf: ['disclosed'], loosely: ['channel.website'] },
  { kind: 'normative.issued', table: 'annex', anyOf: ['normative_issued'] },
  { kind: 'normative.disclosed', table: 'annex', anyOf: ['disclosed.normative'] },
  { kind: 'received', table: 'annex', anyOf: ['received'] },
  { kind: 'none-received', table: 'annex', anyOf: ['received'] },
  { kind: 'by_online', table: 'annex', anyOf: ['received.online'] },
  { kind: 'by_letter', table: 'annex', anyOf: ['received.letter'] },
  { kind: 'by_in_person', table: 'annex', anyOf: ['received.in_person'] },
  { kind: 'by_fax', table: 'annex', anyOf: ['received.fax'] },
  { kind: 'handled', table: 'annex', anyOf: ['received', 'closed', 'answered'] },
  { kind: 'closed', table: 'annex', anyOf: ['answered', 'closed'] },
  { kind: 'granted', table: 'annex', anyOf: ['answered.granted'], loosely: ['answered.already_public'] },
  { kind: 'partial', table: 'annex', anyOf: ['answered.partial'] },
  { kind: 'denied', table: 'annex', anyOf: ['answered.refused'] },
  { kind: 'review', table: 'annex', anyOf: ['review'] },
  { kind: 'litigation', table: 'annex', anyOf: ['litigation'] },
]

export const spokenCells: readonly SpokenCells[] = [...applications, ...disputes, ...disclosure, ...annex]
