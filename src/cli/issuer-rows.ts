/** Of `i`, an issuer, and `d`, the division of its place: what `--name` and `--place` leave. */
const isWanted = `(@name = '' OR instr(i.name, @name) > 0
    OR EXISTS (SELECT 1 FROM report_core m JOIN report_place n ON n.report_id = m.report_id WHERE m.issuer_id = i.issuer_id AND instr(n.printed_name, @name) > 0))
  AND (@place = '' OR instr(coalesce(d.path, i.place), @place) > 0 OR i.place_code LIKE @place || '%')`

/** One row an issuer, those with open reports first. */
export const issuerRows = `SELECT i.issuer_id AS issuer, i.name, coalesce(d.path, i.place) AS place, count(*) AS reports,
    min(c.year) AS first_year, max(c.year) AS last_year, sum(p.outcome IS NOT 'resolved') AS open,
    coalesce(sum(p.is_contradicted), 0) AS contradicted, group_concat(DISTINCT p.outcome) AS outcome, group_concat(DISTINCT p.method) AS method
  FROM issuer i JOIN report_core c ON c.issuer_id = i.issuer_id LEFT JOIN report_place p ON p.report_id = c.report_id
  LEFT JOIN division d ON d.code = i.place_code
  WHERE ${isWanted}
  GROUP BY i.issuer_id ORDER BY open DESC, i.name, place, i.issuer_id`

/**
 * What has to be decided: a report that is not resolved or whose evidence cannot all be right, and an issuer without a
 * place whose name another row bears too; not where people said whose it is (merge, split). One row for all reports of an issuer of which the same is known, with the
 * places that remain and their codes, the evidence that tells them apart, the other rows of the name, and the first file.
 */
export const doubtfulRows = `WITH told AS (
    SELECT i.issuer_id, i.name, coalesce(d.path, i.place) AS place, i.place_code, c.report_id, c.year, p.outcome, p.method, s.path AS file,
      (SELECT w.path FROM division w WHERE w.code = p.within_code AND p.place_code IS NULL) AS within,
      (SELECT group_concat(k.place_code || ' ' || k.path || coalesce(' (' || k.doubt || ')', ''), '; ' ORDER BY k.rank)
       FROM place_candidate k WHERE k.report_id = c.report_id) AS candidates,
      (SELECT group_concat(e.text || ' (' || e.source || ' ' || e.effect || ')', '; ' ORDER BY e.evidence_no)
       FROM place_evidence e WHERE e.report_id = c.report_id AND (e.effect <> 'agrees' OR p.outcome = 'unknown')) AS evidence,
      (SELECT group_concat(o.issuer_id, ' ' ORDER BY o.issuer_id) FROM issuer o WHERE o.name = i.name AND o.issuer_id <> i.issuer_id) AS namesakes,
      p.is_contradicted, p.said_name IS NOT NULL AS is_said
    FROM issuer i JOIN report_core c ON c.issuer_id = i.issuer_id JOIN source_file s ON s.source_id = c.source_id
    LEFT JOIN report_place p ON p.report_id = c.report_id LEFT JOIN division d ON d.code = i.place_code
    WHERE ${isWanted})
  SELECT issuer_id AS issuer, name, place, group_concat(report_id, ' ' ORDER BY year, report_id) AS report_ids,
    group_concat(DISTINCT year ORDER BY year) AS years, outcome, method, within, candidates, evidence, namesakes, min(file) AS file
  FROM told
  WHERE NOT is_said AND (outcome IS NOT 'resolved' OR is_contradicted = 1 OR place_code IS NULL AND namesakes IS NOT NULL)
  GROUP BY issuer_id, outcome, method, within, candidates, evidence
  ORDER BY name, place, issuer_id, min(year), min(report_id)`
