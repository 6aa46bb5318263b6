import type { Field, Resource } from './fields.ts'

/** The files in which a table of an export stands, with its rows counted. */
export interface WrittenTable {
  readonly resource: Resource
  /** Relative to the export's folder; for Parquet with partitions the folder. */
  readonly path: string
  readonly format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
  readonly rows: number
}

/**
 * The description of an export as a Frictionless data package: what every table and column holds, in Chinese and
 * English. Holds no clock and no path of this machine: the same archive gives the same text.
 */
export function dataPackage(tables: readonly WrittenTable[]): string {
  const described = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'gongkai-export',
    title: '政府信息公开工作年度报告数据 · Government information disclosure annual reports',
    resources: tables.map(describe),
  }
  return `${JSON.stringify(described, null, 2)}\n`
}

const mediaTypes: Readonly<Record<WrittenTable['format'], string>> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function describe({ resource, path, format, rows }: WrittenTable): object {
  return {
    name: resource.name.replaceAll('_', '-'),
    path,
    type: 'table',
    format,
    mediatype: mediaTypes[format],
    encoding: 'utf-8',
    title: resource.zh,
    description: resource.en,
    rowCount: rows,
    schema: { fields: resource.fields.map(describeField), missingValues: [''] },
  }
}

function describeField({ name, type, zh, en }: Field): object {
  return { name, type, title: zh, description: en }
}
