import type { Rule } from './rule.ts'

/** What an archive notices about people's corrections when a report is read again. */
export const correctionRules = {
  'correction.no-such-number': {
    severity: 'warning',
    example: { number: 't3.new.total', value: 14, by: '王记者' },
    en: {
      sentence: '{by} corrected {number} to {value}; the report as it is read now has no such number.',
      explanation:
        'Another version of gongkai names the row or column differently, or reads another table. The correction is kept and shows nowhere until it is made for the number that is there now; withdraw the old one then (gongkai correct --list, --withdraw).',
    },
    zh: {
      sentence: '{by}曾将 {number} 订正为 {value}；按现在的读取结果，报告中没有这个数字。',
      explanation:
        '另一版本的 gongkai 对该行或该列的命名不同，或所读的表不同。订正予以保留，但不会显示，须对现有的数字另作订正，并撤回原订正（gongkai correct --list、--withdraw）。',
    },
  },
  'correction.reading-changed': {
    severity: 'warning',
    example: { number: 't3.new.total', value: 14, by: '王记者', before: '15', now: '75' },
    en: {
      sentence: '{by} corrected {number} to {value} when it was read as “{before}”; now it is read as “{now}”.',
      explanation:
        'The correction still counts. Look whether it was meant for a number that was only read wrongly and is read rightly now: then withdraw it; else make it again, and this finding goes.',
    },
    zh: {
      sentence: '{by}将 {number} 订正为 {value} 时，读取结果为“{before}”；现在读为“{now}”。',
      explanation: '订正仍然有效。请查看当时是否只因读错而订正：如现已读对，请撤回；否则重新订正一次，本项即消失。',
    },
  },
} as const satisfies Record<string, Rule>
