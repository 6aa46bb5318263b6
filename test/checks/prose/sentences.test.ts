import { describe, expect, test } from 'vitest'
import { proseOf, quietTables, shown } from './reports.ts'

/** A sentence of a town's report of 2023 and what it says of the tables of `townTables`; nothing where nothing can be said. */
type Case = readonly [sentence: string, ...said: string[]]

const judged = (cases: readonly Case[]): void => {
  test.for(cases)('%s', ([sentence, ...said]) => {
    expect(proseOf(sentence).statements.map(shown)).toEqual(said)
  })
}

describe('received', () => {
  judged([
    ['2023年，我镇共收到政府信息公开申请24件。', 'received 24 ='],
    ['2023年，我镇共收到政府信息公开申请23件。', 'received 23 ≠'],
    ['全年共受理政府信息公开申请26件。', 'received 26 ='],
    ['全年新收政府信息公开申请24件，上年结转2件。', 'received 24 =', 'carried_in 2 ='],
    ['本年新收政府信息公开申请26件。', 'received 26 ='],
    ['今年以来，我镇共受理依申请公开12件。', 'received 12 ≠'],
    ['2023年度，石桥镇接收信息公开申请24件。', 'received 24 ='],
    ['我镇全年收到依申请公开事项二十四件。', 'received 24 ='],
    ['我镇全年收到依申请公开事项二十五件。', 'received 25 ?ambiguous'],
    ['全年共收到政府信息公开申请２４件。', 'received 24 ='],
    ['全年共收到政府信息公开申请 24 件。', 'received 24 ='],
    ['全年共收到公民、法人和其他组织提交的政府信息公开申请24件。', 'received 24 ='],
    ['2023年共收到24件政府信息公开申请。', 'received 24 ='],
    ['2023年，共有24件政府信息公开申请。', 'handled 24 ='],
    ['2023年办理政府信息公开申请25件。', 'handled 25 ='],
    ['2023年办理政府信息公开申请27件。', 'handled 27 ≠'],
    ['依申请公开情况：全年共收到24件。', 'received 24 ='],
    ['依申请公开方面，全年收到申请24件，较上年增加5件。', 'received 24 ='],
    ['2023年收到政府信息公开申请24件，同比增长20%。', 'received 24 ='],
    ['2023年收到政府信息公开申请24件，比上年减少3件。', 'received 24 ='],
    ['2023年1月1日至12月31日，我镇收到政府信息公开申请24件。', 'received 24 ='],
    ['截至2023年12月31日，我镇共收到政府信息公开申请22件。', 'received 22 ≠'],
    ['截至12月31日，我镇共收到政府信息公开申请24件。', 'received 24 ='],
    ['本镇2023年度收到政府信息公开申请0件。', 'received 0 ≠'],
    ['全年收到申请约25件。', 'received 25 ='],
    ['全年收到申请20余件。', 'received 20 ='],
    ['全年收到申请10余件。', 'received 10 ?approximate'],
    ['全年收到申请近30件。', 'received 30 ?approximate'],
    ['全年收到申请24件以上。', 'received 24 ='],
    ['全年收到申请100多件。', 'received 100 ?approximate'],
    ['累计收到政府信息公开申请24件。', 'received 24 ='],
    ['累计收到政府信息公开申请60件。', 'received 60 ?partial'],
    ['全年收到政府信息公开申请24件(其中含上年结转2件)。', 'received 24 =', 'carried_in 2 ='],
  ])
})

describe('other years and parts of the year are no claim', () => {
  judged([
    ['2022年收到政府信息公开申请30件。'],
    ['去年收到政府信息公开申请30件。'],
    ['上年度共收到政府信息公开申请30件。'],
    ['2008年以来，我镇共收到政府信息公开申请130件。'],
    ['自2008年《条例》施行以来，累计收到政府信息公开申请130件。'],
    ['近三年共收到政府信息公开申请70件。'],
    ['历年累计受理申请130件。'],
    ['2021年至2023年共收到政府信息公开申请70件。'],
    ['2023年上半年收到政府信息公开申请10件。'],
    ['2023年第四季度收到政府信息公开申请6件。'],
    ['1-6月收到政府信息公开申请10件。'],
    ['截至2023年10月底，收到政府信息公开申请20件。'],
    ['截至2024年1月31日，收到政府信息公开申请20件。'],
    ['去年收到政府信息公开申请30件，今年收到24件。', 'received 24 ='],
    ['2022年、2023年分别收到申请30件、24件。'],
    ['“十三五”期间共收到政府信息公开申请130件。'],
    ['2024年，我镇拟受理申请30件。'],
  ])
})

describe('whose figures', () => {
  judged([
    ['全镇共收到政府信息公开申请24件。', 'received 24 ='],
    ['全镇共收到政府信息公开申请22件。', 'received 22 ≠'],
    ['全县共收到政府信息公开申请350件。', 'received 350 ?scope'],
    ['全市行政机关共收到政府信息公开申请3500件。', 'received 3500 ?scope'],
    ['各单位收到政府信息公开申请35件。'],
    ['县教育局收到政府信息公开申请35件。'],
    ['镇属各村收到公开申请35件。'],
    ['本机关共收到政府信息公开申请22件。', 'received 22 ≠'],
    ['省自然资源厅转来申请5件。'],
  ])
})

describe('answered and closed', () => {
  judged([
    ['全年办结政府信息公开申请25件。', 'closed 25 ='],
    ['全年办结政府信息公开申请24件。', 'closed 24 ≠'],
    ['全年收到政府信息公开申请24件，答复25件。', 'received 24 =', 'closed 25 ='],
    ['全年收到政府信息公开申请24件，办结23件。', 'received 24 =', 'closed 23 ≠'],
    ['全年收到政府信息公开申请26件，均已答复。', 'received 26 =', 'closed 26 ≠'],
    ['全年收到政府信息公开申请24件，均在法定期限内予以答复。', 'received 24 =', 'closed 24 ≠'],
    ['全年收到政府信息公开申请23件，均已答复。', 'received 23 ≠', 'closed 23 ?ambiguous'],
    ['全年收到申请24件，均按时办结，结转下年1件。', 'received 24 =', 'closed 24 ≠', 'carried_out 1 ='],
    ['全年收到申请24件，结转下年度1件，其余均已答复。', 'received 24 =', 'carried_out 1 ='],
    ['按时答复申请20件。', 'closed 20 ?partial'],
    ['按时答复申请25件。', 'closed 25 ='],
    [
      '今年存在4份依申请公开文件超时情况，后续21份依申请公开文件均按期回复。',
      'closed 4 ?partial',
      'closed 21 ?partial',
      'closed 25 =',
    ],
    ['按时办结申请20件，延期办结5件。', 'closed 20 ?partial', 'closed 5 ?partial', 'closed 25 ='],
    ['按时办结申请20件，延期办结3件。', 'closed 20 ?partial', 'closed 3 ?partial', 'closed 23 ?ambiguous'],
    ['收到申请24件并已全部答复。', 'handled 24 ='],
    ['申请办结率100%，答复率100%。'],
    [
      '全年答复政府信息公开申请25件(含上年度结转申请2件，另有1件申请按照《条例》顺延到下年度答复)。',
      'closed 25 =',
      'carried_in 2 =',
      'carried_out 1 =',
    ],
    ['主动撤回申请2件。'],
    ['告知申请人补正3件。'],
  ])
})

describe('carried over', () => {
  judged([
    ['上年结转政府信息公开申请2件。', 'carried_in 2 ='],
    ['上年度结转申请3件。', 'carried_in 3 ≠'],
    ['2022年结转申请2件。', 'carried_in 2 ='],
    ['由2022年结转至2023年申请2件。', 'carried_in 2 ='],
    ['收到申请24件，结转下年度继续办理1件。', 'received 24 =', 'carried_out 1 ='],
    ['收到申请24件，结转至2024年2件。', 'received 24 =', 'carried_out 2 ≠'],
    ['收到申请24件，1件结转下年办理。', 'received 24 =', 'carried_out 1 ='],
    ['收到申请24件，转下一年度办理答复的有1件。', 'received 24 =', 'carried_out 1 ='],
    ['收到申请24件，结转1件。', 'received 24 ='],
    ['收到申请24件，无结转下年度申请。', 'received 24 =', 'carried_out 0 ≠'],
    ['收到申请24件，2021年结转3件。', 'received 24 ='],
  ])
})

describe('results', () => {
  judged([
    [
      '办结申请25件，其中予以公开10件，部分公开4件，不予公开3件，无法提供4件，不予处理3件，其他处理1件。',
      'closed 25 =',
      'granted 10 =',
      'partial 4 =',
      'denied 3 =',
      'unavailable 4 =',
      'not_processed 3 =',
      'other 1 =',
    ],
    ['办结申请25件，其中予以公开11件、部分公开4件。', 'closed 25 =', 'granted 11 ≠', 'partial 4 ='],
    ['办结申请25件，予以公开及部分公开14件。', 'closed 25 =', 'granted+partial 14 ='],
    [
      '答复申请25件，10件予以公开、4件部分公开、3件不予公开。',
      'closed 25 =',
      'granted 10 =',
      'partial 4 =',
      'denied 3 =',
    ],
    [
      '所有办结的申请中同意公开答复10件，部分公开答复4件，不予公开答复2件。',
      'granted 10 =',
      'partial 4 =',
      'denied 2 ≠',
    ],
    ['收到申请24件，因本机关不掌握等原因无法提供4件。', 'received 24 =', 'unavailable 4 ='],
    ['收到申请24件，因本机关不掌握等原因无法提供3件。', 'received 24 =', 'unavailable 3 ?wording'],
    ['收到申请24件，本机关不掌握相关政府信息3件。', 'received 24 =', 'unavailable.not_held 3 ='],
    [
      '收到申请24件，信访举报投诉类申请2件，重复申请1件。',
      'received 24 =',
      'not_processed.petition 2 =',
      'not_processed.duplicate 1 =',
    ],
    ['收到申请24件，属于三类内部事务信息2件。', 'received 24 =', 'denied.internal_affairs 2 ='],
    ['收到申请24件，予以公开10件，占40%。', 'received 24 =', 'granted 10 =', 'granted 40 ='],
    ['收到申请24件，予以公开10件，占45.5%。', 'received 24 =', 'granted 10 =', 'granted 45.5 ≠'],
    ['制作政府信息3021条，其中主动公开1027条，依申请公开459条，不予公开1535条。', 'disclosed 1027 ?no-table'],
    ['申请24件中予以公开的10件涉及征地，公开率较高。', 'handled 24 ='],
    ['收到申请24件，其中涉及征地拆迁8件。', 'received 24 ='],
    ['收到申请24件，不予公开情况无。', 'received 24 =', 'denied 0 ≠'],
  ])
})

describe('applicants and ways', () => {
  judged([
    [
      '收到申请24件，其中自然人20件，商业企业3件，法律服务机构1件。',
      'received 24 =',
      'handled:natural 20 =',
      'handled:business 3 =',
      'handled:legal_service 1 =',
    ],
    ['收到申请26件，涉及自然人22件、商业企业3件。', 'received 26 =', 'handled:natural 22 =', 'handled:business 3 ='],
    [
      '收到申请24件，自然人申请19件，法人或其他组织申请4件。',
      'received 24 =',
      'handled:natural 19 ≠',
      'handled:legal_persons 4 =',
    ],
    ['收到自然人申请20件。', 'received:natural 20 ='],
    ['收到申请24件，其中网上申请15件，信函申请9件。', 'received 24 =', 'by_online 15 ?partial', 'by_letter 9 ?partial'],
    ['通过网络收到申请15件。', 'by_online 15 ?partial'],
    ['收到申请24件，公民申请23件。', 'received 24 ='],
  ])
})

describe('none', () => {
  judged([
    ['2023年未收到政府信息公开申请。', 'none-received 0 ≠'],
    [
      '2023年，我镇没有收到政府信息公开申请，未发生行政复议、行政诉讼。',
      'none-received 0 ≠',
      'review 0 ≠',
      'litigation 0 ≠',
    ],
    ['全县未收到政府信息公开申请。', 'none-received 0 ?scope'],
    ['未收到涉及疫情防控的政府信息公开申请。'],
    ['未收到逾期未答复的政府信息公开申请。'],
    ['2023年无因政府信息公开引发的行政复议和行政诉讼。', 'review 0 ≠', 'litigation 0 ≠'],
    ['无政府信息公开行政复议被纠错情况。', 'review:corrected 0 ≠'],
    ['2022年未收到政府信息公开申请。'],
    ['未收取信息处理费。', 'fee 0 ?no-table'],
    ['2023年，无收取信息处理费情况。', 'fee 0 ?no-table'],
    ['无其他需要报告的事项。'],
    ['未发生责任追究情形。'],
    ['没有制发行政规范性文件。', 'normative.issued 0 ≠'],
  ])
})

describe('disputes', () => {
  judged([
    ['因政府信息公开引发的行政复议5件，行政诉讼3件。', 'review 5 =', 'litigation 3 ='],
    ['因政府信息公开引发的行政复议4件，行政诉讼3件。', 'review 4 ≠', 'litigation 3 ='],
    ['因政府信息公开引发的行政诉讼2件。', 'litigation 2 ?ambiguous'],
    ['因政府信息公开引发的行政诉讼4件。', 'litigation 4 ≠'],
    ['政府信息公开行政复议、行政诉讼共8件。', 'review+litigation 8 ='],
    [
      '政府信息公开行政复议5起、行政诉讼3起，均已结案。',
      'review 5 =',
      'litigation 3 =',
      'review+litigation:pending 0 ≠',
    ],
    ['政府信息公开行政复议5件，均获维持。', 'review 5 =', 'review:maintained 5 ≠'],
    [
      '政府信息公开行政复议5件，其中维持3件，纠正1件，尚未审结1件。',
      'review 5 =',
      'review:maintained 3 =',
      'review:corrected 1 =',
      'review:pending 1 =',
    ],
    ['政府信息公开行政复议5件，其中3件维持、2件纠正。', 'review 5 =', 'review:maintained 3 =', 'review:corrected 2 ≠'],
    ['政府信息公开行政诉讼未经复议直接起诉2件，复议后起诉1件。', 'direct 2 =', 'after_review 1 ='],
    ['政府信息公开行政复议、行政诉讼各1件。', 'review 1 ≠', 'litigation 1 ?ambiguous'],
    ['政府信息公开行政复议、行政诉讼均为0件。', 'review 0 ≠', 'litigation 0 ≠'],
    ['政府信息公开申请、行政复议、行政诉讼均为0。'],
    ['2023年办理行政复议案件12件，行政诉讼8件。', 'review 12 ?wording', 'litigation 8 ?wording'],
    ['县司法局办理行政复议案件300件。'],
    ['收到政府信息公开申请和行政复议共29件。'],
    ['政府信息公开行政复议5件，行政诉讼3件，其中维持5件。', 'review 5 =', 'litigation 3 ='],
    [
      '我镇有1件涉及政府信息公开工作的行政复议，该行政复议件未被复议审查机关纠错。',
      'review 1 ≠',
      'review:corrected 0 ≠',
    ],
    ['行政许可引发的政府信息公开行政复议2件。'],
    ['2022年政府信息公开行政复议9件。'],
    ['着力减少行政复议、行政诉讼案件数量。'],
    ['规范行政复议、行政诉讼案件的处理工作。'],
  ])
})

describe('documents and decisions', () => {
  judged([
    [
      '2023年制发行政规范性文件4件，废止2件，现行有效15件。',
      'normative.issued 4 =',
      'normative.repealed 2 =',
      'normative.in_force 15 =',
    ],
    ['2023年制发行政规范性文件5件。', 'normative.issued 5 ≠'],
    ['2023年制定规范性文件5件。', 'normative.issued 5 ?wording'],
    [
      '集中公开现行有效行政规范性文件15件，动态更新本年度制发的规范性文件4件。',
      'normative.in_force 15 =',
      'normative.issued 4 =',
    ],
    ['主动公开行政规范性文件15件。', 'normative.disclosed 15 ?ambiguous'],
    ['发布行政规范性文件6件。', 'normative.issued 6 ?wording'],
    ['2022年制发行政规范性文件9件。'],
    ['解读规范性文件4件。'],
    ['印发文件60件。'],
    ['作出行政处罚决定120件。', 'punishment.decided 120 ='],
    ['作出行政处罚决定118件。', 'punishment.decided 118 ≠'],
    ['办理行政许可97件。', 'licensing.decided 97 ='],
    ['办理行政许可90件，行政处罚120件，行政强制3件。', 'licensing.decided 90 ?wording'],
    ['收到行政许可申请110件。'],
    ['2023年收取信息处理费380元。', 'fee 380 ?no-table'],
  ])
})

describe('other things are counted', () => {
  judged([
    ['受理12345热线工单1200件，办结率100%。'],
    ['收到群众来信来访35件。'],
    ['收到人大代表建议5件、政协提案3件，均已答复。'],
    ['全年收到低保申请36件。'],
    ['受理各类信访事项42件。'],
    ['回复网民留言15条。'],
    ['依申请公开工作有序推进，全年办理信箱来信20件。'],
    ['受理不动产登记申请1500件。'],
    ['主动公开政府信息1136条。', 'disclosed 1136 ?no-table'],
    ['通过微信公众号发布信息672条。'],
    ['召开会议3次，培训2次。'],
    ['第2件申请已答复。'],
    ['每件申请均按规定答复。'],
    ['一件事一次办改革顺利推进，依申请公开流程更加规范。'],
    ['收到申请11-30件的，每件收取100元。'],
    ['对超过10件的申请收取信息处理费。'],
    ['依申请公开答复时间为20个工作日。'],
    ['力争受理申请不超过20件。'],
    ['抽查申请答复卷宗12件。'],
    ['政府信息公开申请渠道3个。'],
    ['本报告由6个部分组成。'],
    ['行政复议纠错率为0%。'],
  ])
})

describe('where nothing was asked', () => {
  test.for<Case>([
    ['2023年，我镇未收到政府信息公开申请。', 'none-received 0 ='],
    ['本年度未发生因政府信息公开申请行政复议、提起行政诉讼的情况。', 'review 0 =', 'litigation 0 ='],
    ['全年共收到政府信息公开申请0件，办结0件。', 'received 0 =', 'closed 0 ='],
    ['政府信息公开行政复议、行政诉讼数均为零。', 'review 0 =', 'litigation 0 ='],
    ['全年收到政府信息公开申请1件，已按时答复。', 'received 1 ≠'],
    ['无依申请公开。', 'none-received 0 ='],
    ['没有收到公民、法人和其他组织的政府信息公开申请。', 'none-received 0 ='],
    ['未收到政府信息公开申请，无行政复议、行政诉讼案件。', 'none-received 0 =', 'review 0 =', 'litigation 0 ='],
    ['2023年，本机关未接到任何形式的信息公开申请。', 'none-received 0 ='],
  ])('%s', ([sentence, ...said]) => {
    expect(proseOf(sentence, { tables: quietTables }).statements.map(shown)).toEqual(said)
  })
})

describe('words that look alike', () => {
  judged([
    // 有效 and 其他 are words of other tables; 有效申请 and 其他申请 are some of the applications.
    ['收到申请24件，其中有效申请20件。', 'received 24 ='],
    ['收到申请24件，其他申请5件。', 'received 24 ='],
    ['收到申请24件，其中申请8件为多次提出。', 'received 24 ='],
    ['收到申请24件，其中答复23件。', 'received 24 =', 'closed 23 ?partial'],
    ['依申请公开流程更加规范，加强网站互动，全年受理300件。'],
    ['收到政府信息公开申请24件。加强网站互动，全年共受理300件。', 'received 24 ='],
    ['收到政府信息公开申请24件。其中，予以公开10件，部分公开4件。', 'received 24 =', 'granted 10 =', 'partial 4 ='],
    ['收到政府信息公开申请24件，不予受理6件。', 'received 24 ='],
    ['新增政府信息公开行政诉讼1件。', 'litigation 1 ?ambiguous'],
    ['新增政府信息公开行政复议2件。', 'review 2 ?partial'],
    ['办理政府信息公开行政复议案件12件。', 'review 12 ?wording'],
    ['政府信息公开行政复议5件，均已按时答复。', 'review 5 ='],
    [
      '政府信息公开行政复议5件，其中维持3件；行政诉讼3件，其中维持2件。',
      'review 5 =',
      'review:maintained 3 =',
      'litigation 3 =',
      'litigation:maintained 2 =',
    ],
    ['我县共收到政府信息公开申请350件。', 'received 350 ?scope'],
    ['县政府办公室收到政府信息公开申请30件。'],
    ['镇政府收到政府信息公开申请24件。', 'received 24 ='],
    [
      '主动公开规章13件(含新制定5件，废止4件)。',
      'rules.disclosed 13 ?no-table',
      'rules.issued 5 ?partial',
      'rules.repealed 4 ≠',
    ],
    ['主动公开市人民政府规章13件(含新制定5件，废止4件)。'],
    ['未申请收费减免，无申请政府信息公开收费情况。'],
    ['全年未收到申请政府信息公开费用减免的请求。'],
    ['未发生有关政府信息公开工作的举报、投诉、行政复议或提起行政诉讼等情况。', 'review 0 ≠', 'litigation 0 ≠'],
    [
      '收到政府信息公开申请22件，叠加上年结转申请2件，全年累计办理申请24件，办结率达100%。',
      'received 22 ≠',
      'carried_in 2 =',
      'handled 24 =',
    ],
    [
      '全年共收到政府信息依申请公开24件次，已经答复23件，1件结转下年度继续办理；产生行政复议5件和行政诉讼3件。',
      'received 24 =',
      'closed 23 ≠',
      'carried_out 1 =',
      'review 5 =',
      'litigation 3 =',
    ],
    ['全年共收到政府信息依申请公开30件次。', 'received 30 ?wording'],
    [
      '共收到24份政府信息公开申请，均为自然人申请。其中，予以公开10件，属于三类内部事务信息2件，不掌握相关政府信息3件，其他1件。无下年度结转。',
      'received 24 =',
      'granted 10 =',
      'denied.internal_affairs 2 =',
      'unavailable.not_held 3 =',
      'carried_out 0 ≠',
    ],
    ['共办理政府信息公开申请25件，与去年相比减少3件，办结数24件，办结率96%。', 'handled 25 =', 'closed 24 ≠'],
    ['受理依申请信息24条。', 'received 24 ='],
    [
      '全年共收到依申请公开24件，公开10件，不予公开3件，因政府信息依申请公开引起行政复议5件，行政诉讼3件。',
      'received 24 =',
      'denied 3 =',
      'review 5 =',
      'litigation 3 =',
    ],
    ['受理依申请公开件24件，均通过信函递交，已全部办理结束。', 'received 24 =', 'closed 24 ≠'],
  ])
})

describe('what goes on from the sentence before', () => {
  judged([
    ['全县共收到政府信息公开申请350件。其中，予以公开200件。', 'received 350 ?scope', 'granted 200 ?scope'],
    ['全县各乡镇共收到政府信息公开申请350件。其中，予以公开200件，占57.1%。'],
    ['县教育局收到申请35件，我镇收到申请24件。其中，予以公开20件。', 'received 24 ='],
    ['按照全县统一部署推进工作。共收到政府信息公开申请23件。', 'received 23 ≠'],
    [
      '收到政府信息公开申请24件。其中，网上申请18件，占75%。',
      'received 24 =',
      'by_online 18 ?partial',
      'by_online 75 =',
    ],
    ['收到政府信息公开申请24件，不予公开3件，其他1件(申请人自主撤回)。', 'received 24 =', 'denied 3 ='],
    ['收到政府信息公开申请1项。', 'received 1 ?wording'],
    ['公开行政许可信息55项，行政处罚3项。'],
    ['2023年未收到依申请公开事项.', 'none-received 0 ≠'],
  ])
})
