/**
 * Labels of the statistics annexes of 2011 to 2018, by hand: the national sheet of 2014 (国办发〔2014〕32号) and the
 * sheet of Fujian with its second column 历年累计, in two editions.
 */

export interface AnnexLine {
  /** Codebook code on the national sheet, the printed label on a local one; null for a line without a number. */
  readonly code: string | null
  readonly label: string
  readonly unit: string
  /** Amounts are kept in yuan. */
  readonly amount?: true
}

const line = (code: string | null, label: string, unit: string): AnnexLine => ({ code, label, unit })

export const nationalAnnex: readonly AnnexLine[] = [
  line(null, '一、主动公开情况', '——'),
  line('disclosed', '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条'),
  line('disclosed.normative', '其中：主动公开规范性文件数', '条'),
  line('normative_issued', '制发规范性文件总数', '件'),
  line(null, '（二）通过不同渠道和方式公开政府信息的情况', '——'),
  line('channel.gazette', '1.政府公报公开政府信息数', '条'),
  line('channel.website', '2.政府网站公开政府信息数', '条'),
  line('channel.weibo', '3.政务微博公开政府信息数', '条'),
  line('channel.wechat', '4.政务微信公开政府信息数', '条'),
  line('channel.other', '5.其他方式公开政府信息数', '条'),
  line(null, '二、回应解读情况', '——'),
  line('responded', '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', '次'),
  line(null, '（二）通过不同渠道和方式回应解读的情况', '——'),
  line('response.press_conferences', '1.参加或举办新闻发布会总次数', '次'),
  line('response.press_conferences.principal', '其中：主要负责同志参加新闻发布会次数', '次'),
  line('response.online_interviews', '2.政府网站在线访谈次数', '次'),
  line('response.online_interviews.principal', '其中：主要负责同志参加政府网站在线访谈次数', '次'),
  line('response.interpretations', '3.政策解读稿件发布数', '篇'),
  line('response.weibo_wechat', '4.微博微信回应事件数', '次'),
  line('response.other', '5.其他方式回应事件数', '次'),
  line(null, '三、依申请公开情况', '——'),
  line('received', '（一）收到申请数', '件'),
  line('received.in_person', '1.当面申请数', '件'),
  line('received.fax', '2.传真申请数', '件'),
  line('received.online', '3.网络申请数', '件'),
  line('received.letter', '4.信函申请数', '件'),
  line('closed', '（二）申请办结数', '件'),
  line('closed.on_time', '1.按时办结数', '件'),
  line('closed.extended', '2.延期办结数', '件'),
  line('answered', '（三）申请答复数', '件'),
  line('answered.already_public', '1.属于已主动公开范围数', '件'),
  line('answered.granted', '2.同意公开答复数', '件'),
  line('answered.partial', '3.同意部分公开答复数', '件'),
  line('answered.refused', '4.不同意公开答复数', '件'),
  line('answered.refused.state_secret', '其中：涉及国家秘密', '件'),
  line('answered.refused.trade_secret', '涉及商业秘密', '件'),
  line('answered.refused.privacy', '涉及个人隐私', '件'),
  line('answered.refused.security_stability', '危及国家安全、公共安全、经济安全和社会稳定', '件'),
  line('answered.refused.not_government_information', '不是《条例》所指政府信息', '件'),
  line('answered.refused.other_law', '法律法规规定的其他情形', '件'),
  line('answered.not_this_organ', '5.不属于本行政机关公开数', '件'),
  line('answered.nonexistent', '6.申请信息不存在数', '件'),
  line('answered.asked_to_amend', '7.告知作出更改补充数', '件'),
  line('answered.other_channel', '8.告知通过其他途径办理数', '件'),
  line('review', '四、行政复议数量', '件'),
  line('review.maintained', '（一）维持具体行政行为数', '件'),
  line('review.corrected', '（二）被依法纠错数', '件'),
  line('review.other', '（三）其他情形数', '件'),
  line('litigation', '五、行政诉讼数量', '件'),
  line('litigation.maintained', '（一）维持具体行政行为或者驳回原告诉讼请求数', '件'),
  line('litigation.corrected', '（二）被依法纠错数', '件'),
  line('litigation.other', '（三）其他情形数', '件'),
  line('complaints', '六、举报投诉数量', '件'),
  { code: 'fees_charged', label: '七、依申请公开信息收取的费用', unit: '万元', amount: true },
  line(null, '八、机构建设和保障经费情况', '——'),
  line('organs', '（一）政府信息公开工作专门机构数', '个'),
  line('reading_points', '（二）设置政府信息公开查阅点数', '个'),
  line('staff', '（三）从事政府信息公开工作人员数', '人'),
  line('staff.full_time', '1.专职人员数（不包括政府公报及政府网站工作人员数）', '人'),
  line('staff.part_time', '2.兼职人员数', '人'),
  {
    code: 'budget',
    label: '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    unit: '万元',
    amount: true,
  },
  line(null, '九、政府信息公开会议和培训情况', '——'),
  line('meetings', '（一）召开政府信息公开工作会议或专题会议数', '次'),
  line('trainings', '（二）举办各类培训班数', '次'),
  line('trainees', '（三）接受培训人员数', '人次'),
]

/** A line of the local sheet; `counts` names the figure that it shows. Its code in the truth is the printed label. */
export interface LocalLine {
  readonly label: string
  readonly unit: string
  readonly counts: string
}

const local = (label: string, unit: string, counts: string): LocalLine => ({ label, unit, counts })

/** Edition used until 2013. */
export const localAnnex2011: readonly LocalLine[] = [
  local('主动公开信息数', '条', 'disclosed'),
  local('其中：1.网站公开', '条', 'website'),
  local('2.政府公报公开', '条', 'gazette'),
  local('受理依申请公开信息总数', '条', 'received'),
  local('其中：1.当面申请数', '条', 'in_person'),
  local('2.传真申请数', '条', 'fax'),
  local('3.电子邮件申请数', '条', 'email'),
  local('4.网上申请数', '条', 'online'),
  local('5.信函申请数', '条', 'letter'),
  local('6.其它形式申请数', '条', 'otherwise'),
  local('对申请的答复数', '条', 'answered'),
  local('其中：1.同意公开答复数', '条', 'granted'),
  local('2.同意部分公开答复数', '条', 'partial'),
  local('3.否决公开答复数', '条', 'refused'),
  local('行政复议数', '条', 'review'),
  local('行政诉讼数', '条', 'litigation'),
  local('行政申诉数', '条', 'appeal'),
]

/** Edition used from 2014. */
export const localAnnex2014: readonly LocalLine[] = [
  local('主动公开文件数', '条', 'disclosed'),
  local('其中：1、政府网站公开数', '条', 'website'),
  local('2、政府公报公开数', '条', 'gazette'),
  local('受理依申请公开信息总数', '条', 'received'),
  local('其中：1、当面申请数', '条', 'in_person'),
  local('2、网上申请数', '条', 'online'),
  local('3、信函、传真申请数', '条', 'letter_fax'),
  local('对申请的答复总数', '条', 'answered'),
  local('其中：1、同意公开答复数', '条', 'granted'),
  local('2、同意部分公开答复数', '条', 'partial'),
  local('3、不予公开答复数', '条', 'refused'),
  local('4、其他类型答复数', '条', 'answered_otherwise'),
  local('政府信息公开收费减免金额', '元', 'waived'),
  local('接受行政诉讼、举报数', '件', 'complaints'),
  local('行政复议数', '件', 'review'),
  local('行政诉讼数', '件', 'litigation'),
]
