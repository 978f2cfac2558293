import type { Clock, DayOffReason, ExplanationCode, StandingKind, StartEvent } from '../../calendar/index.js';
import type { LegalSource } from '../../policy/index.js';

/** A language that tells one from many has `…_one` beside the key, chosen by `count`. */
type Words<Code extends string | number> = Record<Code, string> & { [one in `${Code}_one`]?: string };

export interface CalendarWords {
  provisional: string;
  /** As a member is told it. */
  whyThisDay: string;
  /** As an office calls it. */
  howReckoned: string;
  clock: Words<Clock>;
  /** Where the heading says already that these are due dates. */
  clockInShort: Words<Clock>;
  standing: Words<StandingKind | 'doneLate'>;
  startEvent: Words<StartEvent>;
  months: Words<1 | 2 | 3 | 4 | 5 | 6>;
  dayOff: Words<DayOffReason>;
  source: Words<LegalSource>;
  explanation: Words<ExplanationCode>;
}

export const calendar: CalendarWords = {
  provisional: '暂按周末推算',
  whyThisDay: '这个日期怎么来的',
  howReckoned: '期限计算依据',
  clock: {
    review: '审查交办期限',
    statutoryReply: '答复期限',
    signFor: '签收期限',
    firstContact: '首次沟通期限',
    returnWindow: '申请退办期限',
    returnDecision: '退办答复期限',
    opinion: '会办意见期限',
    opinionAgain: '重新提交会办意见期限',
    redo: '重办答复期限',
    rating: '评价期限',
    redoOpinion: '重办会办意见期限',
    decision: '不满意处理期限',
    proxyCheck: '代录评价复核期限',
    proxyContest: '否认代录期限',
    invitation: '联名确认期限',
    revision: '修改期限',
    filingConfirmation: '本人确认期限',
    disownDecision: '否认代为登记核实期限',
    delivery: '送达期限',
    redispatch: '重新交办期限',
  },
  clockInShort: {
    review: '审查交办',
    statutoryReply: '答复',
    signFor: '签收',
    firstContact: '首次沟通',
    returnWindow: '申请退办',
    returnDecision: '退办答复',
    opinion: '会办意见',
    opinionAgain: '重提意见',
    redo: '重办答复',
    rating: '评价',
    redoOpinion: '重办会办意见',
    decision: '不满意处理',
    proxyCheck: '复核代录',
    proxyContest: '否认代录',
    invitation: '联名确认',
    revision: '修改',
    filingConfirmation: '本人确认',
    disownDecision: '核实否认',
    delivery: '送达',
    redispatch: '重新交办',
  },
  standing: {
    notNear: '还剩 {{count}} 个工作日',
    near: '还剩 {{count}} 个工作日',
    soon: '即将到期，还剩 {{count}} 个工作日',
    today: '今日到期',
    overdue: '已逾期 {{count}} 个工作日',
    done: '按期完成',
    doneLate: '完成时逾期 {{count}} 个工作日',
  },
  startEvent: {
    submit: '提交',
    dispatch: '交办',
    assign: '分派',
    signFor: '签收',
    requestReturn: '申请退办',
    sendBackOpinion: '退回意见',
    orderRehandling: '交办重办',
    allReplied: '答复送达',
    rate: '评价不满意',
    rateByProxy: '代录评价',
    confirmProxyRating: '复核代录',
    contestProxyRating: '否认代录',
    invite: '邀请联名',
    returnForRevision: '退回',
    disownFiling: '否认代为登记',
    issue: '签发',
    recallDispatch: '收回或退回交办',
    closeSession: '会议闭幕',
  },
  months: { 1: '一个月', 2: '两个月', 3: '三个月', 4: '四个月', 5: '五个月', 6: '六个月' },
  dayOff: {
    newYear: '元旦',
    springFestival: '春节',
    qingming: '清明节',
    labourDay: '劳动节',
    dragonBoat: '端午节',
    midAutumn: '中秋节',
    nationalDay: '国庆节',
    nationalDayAndMidAutumn: '国庆节、中秋节',
    weekend: '周末',
  },
  source: {
    deputiesLaw51: '代表法第五十一条',
    civilCode202: '民法典第二百零二条',
    civilCode203: '民法典第二百零三条',
    likeSuggestions: '参照代表建议的期限',
    bodyRules: '本级办理规定',
  },
  explanation: {
    startNotCounted: '{{day}}{{startEvent}}，起算日不计入',
    addMonths: '{{months}} → {{day}}（{{source}}）',
    monthEnd: '当月没有 {{date}} 日，以月末 {{day}}为准（{{source}}）',
    movedToWorkingDay: '{{from}}逢{{dayOff}}，顺延至{{to}}（{{source}}）',
    endsOnWorkingDay: '{{day}}是工作日',
    addWorkingDays: '{{count}} 个工作日 → {{day}}（{{source}}）',
    skippedHoliday: '{{day}}{{dayOff}}放假，不计入',
    skippedHolidays: '{{from}}至{{to}}{{dayOff}}放假，不计入',
    countedMakeUpDay: '{{day}}是{{dayOff}}调休上班日，计入',
    chosen: '由邀请人定为{{day}}',
    provisionalYear: '{{year}}年放假安排尚未公布，暂按周末推算，公布后重新计算',
  },
};
