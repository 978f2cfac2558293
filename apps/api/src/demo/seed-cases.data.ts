import type { DemoCase } from './cases.types.js';

/**
 * The six cases that gave rise to the product, each in a state of its own. Titles, persons and substance are facts, told
 * in our own words; units, dates and everything that happens after filing are assumptions of the demo.
 */
export const seedCases: DemoCase[] = [
  // Untouched: a visitor takes it through, from submitting to closing.
  {
    kind: 'suggestion',
    title: '关于推动G320上跨四三〇厂专用线立交工程项目实施的建议',
    background:
      'G320国道与四三〇厂铁路专用线相交处的通行条件，制约国道与城市路网衔接，也影响周边钢铁物流等产业今后的拓展。',
    requests: [
      '推进G320上跨铁路专用线立交工程立项和实施。',
      '以立交工程改善G320国道与城市路网的衔接效率，为后续产业发展留出通道能力。',
    ],
    author: '邓波',
    category: '交通运输',
    units: ['jiaotong', 'fagai', 'zigui', 'hetang', 'zhuanyongxian'],
    filed: 2,
    reached: 'drafted',
  },
  // In hand: the lead has talked with the deputy, two of three opinions are in.
  {
    kind: 'suggestion',
    title: '关于推进株洲铁路专用线同城同价、降低产业物流成本的建议',
    background: '同一城市内铁路专用线收费不一，抬高了产业链的物流成本，铁路物流优势没有充分发挥。',
    requests: ['推动全市铁路专用线同城同价。', '降低产业物流成本，增强产业集群吸引力，支撑先进制造业高地建设。'],
    author: '邓波',
    coSigners: ['贺启明', '郜明远'],
    category: '财政经济',
    units: ['fagai', 'jiaotong', 'gongxin', 'shichang'],
    filed: 'inSession',
    reached: 'contacted',
    opinions: 2,
  },
  // Waiting for the deputy's rating.
  {
    kind: 'suggestion',
    title: '关于推进中小学“AI+体育”融合发展的建议',
    background:
      '学校体育测试、比赛和考试成绩多靠人工记录，费时费力；体育师资不足、教学内容单一，难以照顾学生差异。人工智能可用于体质健康评估和个性化运动方案。',
    requests: [
      '把智能体育内容纳入地方课程和校本课程，按学段梯度设计。',
      '按学校规模配备智能体测、运动数据采集等设施，鼓励有条件的学校建设人工智能体育馆。',
      '搭建一体化数据平台，支持运动能力趋势分析和“一生一案”。',
      '将AI体育教学能力纳入教师培训，以比赛、案例分享、专项课题推广经验。',
    ],
    author: '谭桂艳',
    coSigners: ['颜松柏', '陈钖', '欧阳晓岚'],
    category: '教育',
    units: ['jiaoyu', 'wenlv', 'caizheng', 'shuju'],
    filed: 'inSession',
    reached: 'replied',
    replyClass: 'A',
  },
  // Closed with promises.
  {
    kind: 'cppccProposal',
    title: '关于以链式转型破解中小企业数字化转型困境的提案',
    background:
      '数字技术与实体经济融合尚浅，一些企业引入了自动化产线，研发设计、运营管理仍用传统方式；中小企业因投入大、周期长而不能转、不敢转。',
    requests: [
      '由政府指导扶持，搭建行业工业互联网平台，推动龙头企业开放数据接口、制定标准化方案，降低中小企业接入门槛。',
      '鼓励龙头企业与中小企业组建创新联合体，共享研发资源、联合申报项目，以大带小。',
    ],
    author: '莫洪波',
    coSigners: ['危学良'],
    category: '经济建设',
    units: ['gongxin', 'shuju', 'keji'],
    filed: 'inSession',
    reached: 'rated',
    replyClass: 'B',
    ratings: ['satisfied'],
  },
  // With the second reviewer.
  {
    kind: 'cppccProposal',
    title: '关于实施“文旅轻骑兵”计划打造文旅品牌的提案',
    background:
      '赛事和老厂房改造带来热度之后，需要把一时的流量变成长久的客流，宜用轻资产、重创意的办法以小投入带动大回报。',
    requests: [
      '控制固定资产投资，精准改造闲置厂房和社区角落，引入新业态。',
      '设立创新基金，支持民间创作者和手艺人参与，讲好本地故事。',
      '打破区划壁垒，设计跨区域主题产品，推行一票通和数字护照。',
    ],
    author: '高晓燕',
    category: '文化建设',
    units: ['wenlv', 'zhujian', 'caizheng', 'liling', 'shifeng'],
    filed: 3,
    reached: 'preReviewed',
  },
  // Logged by the secretariat from an interview; the deputy has yet to confirm it.
  {
    kind: 'suggestion',
    title: '关于持续强化制造业主体地位、推动数字化治理的建议',
    background: '制造业是立市之本；公共资源和要素渠道跨区域、跨部门统筹不够，隐性壁垒影响企业公平高效参与市场。',
    requests: [
      '在关键技术攻关、产业链韧性上加大投入，引导金融资源投向先进制造业。',
      '统筹整合公共资源和要素渠道，破除隐性壁垒。',
      '推动产业数字化、数字产业化和政府治理数字化，以数据共享提升政务效能。',
    ],
    author: '邓波',
    category: '工业和科技',
    units: ['gongxin', 'fagai', 'shenpi', 'shuju'],
    filed: 2,
    reached: 'submitted',
    onBehalf: { receivedHow: 'interview', note: '据两会期间采访整理，待代表本人确认。' },
  },
];
