import type { BodyKind, GroupKind } from '@jianyan/shared';

export interface BodyRow {
  kind: BodyKind;
  name: string;
  shortName: string;
  officeName: string;
  phone: string;
  term: number;
  /** The last one that is over; the earlier ones of the term went before it, a year apart. */
  session: number;
}

export const bodies: Record<BodyKind, BodyRow> = {
  congress: {
    kind: 'congress',
    name: '株洲市人民代表大会',
    shortName: '市人大',
    officeName: '市人大常委会代表工委',
    phone: '0731-00000101',
    term: 16,
    session: 5,
  },
  cppcc: {
    kind: 'cppcc',
    name: '中国人民政治协商会议株洲市委员会',
    shortName: '市政协',
    officeName: '市政协提案委',
    phone: '0731-00000201',
    term: 10,
    session: 5,
  },
};

export const categories: Record<BodyKind, string[]> = {
  congress: [
    '交通运输',
    '城乡建设',
    '工业和科技',
    '财政经济',
    '教育',
    '医疗卫生',
    '农业农村',
    '生态环境',
    '文化旅游体育',
    '社会民生',
    '监察司法',
  ],
  cppcc: ['经济建设', '政治建设', '文化建设', '社会建设', '生态文明建设'],
};

export interface ReasonRow {
  text: string;
  source: string;
}

const nationalRules = '全国政协提案工作条例';

export const declineReasons: Record<BodyKind, ReasonRow[]> = {
  // In Hunan these are advice to the deputy, no bar.
  congress: [
    { text: '解决代表本人及其亲属个人问题的', source: '各地代表建议条例' },
    { text: '代转人民群众来信，或者属于申诉、控告、检举的', source: '各地代表建议条例' },
    { text: '涉及正在办理的具体司法、监察、仲裁案件的', source: '青岛、上海、浙江、重庆、深圳条例' },
    { text: '涉及正在进行的招标投标的具体意见，或者干涉公平竞争的', source: '北京、浙江条例' },
    { text: '属于学术探讨、产品或广告推介、法律政策咨询的', source: '各地代表建议条例' },
    { text: '没有实际内容的', source: '各地代表建议条例' },
    { text: '不属于本级、本行政区域职权范围的', source: '上海、湖北、深圳条例' },
    { text: '违反法律、法规规定的', source: '深圳条例' },
  ],
  cppcc: [
    { text: '涉及党和国家秘密的', source: nationalRules },
    { text: '国家明令禁止的', source: nationalRules },
    { text: '中共党员对党内有关组织、人事安排等方面有意见的', source: nationalRules },
    { text: '民主党派成员反映本组织内部问题的', source: nationalRules },
    { text: '进入民事、刑事、行政诉讼或者仲裁程序的', source: nationalRules },
    { text: '属于学术研讨的', source: nationalRules },
    { text: '为本人或者亲属解决个人问题的', source: nationalRules },
    { text: '宣传、推介具体作品、产品的', source: nationalRules },
    { text: '指名举报的', source: nationalRules },
    { text: '内容空泛、没有具体建议的', source: nationalRules },
  ],
};

export const groups: Record<BodyKind, { kind: GroupKind; names: string[] }[]> = {
  congress: [
    {
      kind: 'delegation',
      names: [
        '天元代表团',
        '石峰代表团',
        '荷塘代表团',
        '芦淞代表团',
        '渌口代表团',
        '茶陵代表团',
        '炎陵代表团',
        '攸县代表团',
        '醴陵代表团',
      ],
    },
  ],
  cppcc: [
    {
      kind: 'sector',
      names: [
        '中共界',
        '民主党派界',
        '工商联界',
        '总工会界',
        '共青团界',
        '妇联界',
        '经济界',
        '教育界',
        '科技界',
        '医药卫生界',
        '农业和农村界',
        '文化艺术界',
        '新闻出版界',
        '少数民族界',
        '特邀界',
      ],
    },
    { kind: 'party', names: ['民革株洲市委会', '民盟株洲市委会', '民建株洲市委会', '九三学社株洲市委会'] },
    { kind: 'organization', names: ['株洲市工商业联合会'] },
    { kind: 'committee', names: ['市政协提案委员会', '市政协经济科技委员会'] },
  ],
};
