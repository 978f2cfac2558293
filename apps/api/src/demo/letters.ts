import { addMonths, type Day, type ReplyClassCode } from '@jianyan/shared';
import type { DemoCase } from './cases.types.js';

/** What units write in the demo. Invented, and no more than a visitor needs to see what stands where. */

export const contactSummaries = [
  '介绍了前期调研情况，逐条听取意见，约定尽快明确时间表。',
  '共同到现场查看，就存在的问题和可行的办法交换了意见，双方对主要措施取得一致。',
  '电话沟通办理思路，补充的两处具体情况已一并纳入办理方案。',
];

export const returnReason = '经研究，该件主要内容不属于我单位职责范围，建议调整承办单位。';
export const returnForRevisionWords = '所提内容较为原则，请补充具体情况和可操作的建议后重新提交。';
export const declineWords = '经审查，该件属于不予受理的情形，已当面说明，有关内容转有关部门参考。';
export const withdrawReason = '相关部门已着手办理，申请撤回。';
export const dissatisfiedReason = '答复偏重于说明已做的工作，对所提建议没有给出具体措施和时间，希望再作研究。';
export const rehandlingReason = '反映的意见有道理，请针对未回应的建议重新研究，提出措施和时限。';
export const settlement = '经再次核实并当面沟通，受条件限制近期难以实施，已就有关情况和后续打算作了说明。';

export function opinionText(title: string, unitName: string): string {
  return [
    `《${title}》收悉。${unitName}结合职责提出会办意见如下：`,
    '一、赞成所提建议的方向，愿在职责范围内予以支持。',
    '二、建议由主办单位统筹制定方案，明确各方任务和时间；涉及我单位的事项将按时完成。',
  ].join('\n');
}

export const openingOf = ({ title, units }: DemoCase): string =>
  `您提出的《${title}》收悉。经研究${units.length > 1 ? '，并商有关会办单位' : ''}，现答复如下：`;

export const adoptedWords = '所提意见已采纳，体现在相关措施的任务分工和时间安排中。';

export const closing = '感谢您对我们工作的关心和支持，欢迎继续提出宝贵意见。';

const ANSWERS: Record<ReplyClassCode, readonly [string, ...string[]]> = {
  A: [
    '已采纳。有关方案已经印发并组织实施，目前进展顺利，我们将跟踪效果，完善长效机制。',
    '已办理到位。经现场核查，所反映的问题已经解决，今后纳入日常管理。',
  ],
  B: [
    '已列入工作计划。目前正在开展前期工作，将分步实施，完成后向您书面反馈。',
    '正在推进。已会同有关单位明确任务分工和资金来源，按计划组织实施。',
  ],
  C: [
    '受资金和条件限制，暂不具备实施条件。我们已将建议纳入储备，待条件成熟后优先考虑。',
    '现行规定对此尚无依据，我们已向上级有关部门反映，并将继续跟踪。',
  ],
  D: ['所提意见对改进工作很有参考价值，我们将在今后工作中认真吸收。'],
};

export interface Answer {
  answer: string;
  promise: string;
  promiseDueOn: Day | null;
}

/** The answer to one point; a class that promises says what and by when. */
export function answerOf(replyClass: ReplyClassCode, index: number, today: Day): Answer {
  const wordings = ANSWERS[replyClass];
  const answer = wordings[index % wordings.length] ?? wordings[0];
  const promises = replyClass === 'B';
  return {
    answer,
    promise: promises ? '完成方案编制并启动实施' : '',
    promiseDueOn: promises ? addMonths(today, 4 + 2 * index) : null,
  };
}
