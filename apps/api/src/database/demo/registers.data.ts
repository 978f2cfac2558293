import type { BodyKind, GroupKind, RegionLevel, UnitKind } from '@jianyan/shared';

/**
 * The registers of the demo. The city, its districts, both bodies and seven members with their posts are facts from a
 * press page of December 2025; every other person, every telephone number and who does what are invented.
 */

export const CITY = '株洲市';

export const regions: { name: string; level: RegionLevel; in?: string }[] = [
  { name: CITY, level: 'prefecture' },
  { name: '天元区', level: 'district', in: CITY },
  { name: '石峰区', level: 'district', in: CITY },
  { name: '荷塘区', level: 'district', in: CITY },
  { name: '芦淞区', level: 'district', in: CITY },
  { name: '渌口区', level: 'district', in: CITY },
  { name: '茶陵县', level: 'district', in: CITY },
  { name: '炎陵县', level: 'district', in: CITY },
  { name: '攸县', level: 'district', in: CITY },
  { name: '醴陵市', level: 'district', in: CITY },
  { name: '月塘街道', level: 'township', in: '荷塘区' },
  { name: '响石岭街道', level: 'township', in: '石峰区' },
  { name: '渌口镇', level: 'township', in: '渌口区' },
];

export interface BodyRow {
  kind: BodyKind;
  name: string;
  shortName: string;
  officeName: string;
  phone: string;
  term: number;
  /** The session that is on; the earlier ones of the term went before it, a year apart. */
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

export interface MemberRow {
  name: string;
  groups: string[];
  post: string;
}

const member = (name: string, group: string, post: string): MemberRow => ({ name, groups: [group], post });

export const members: Record<BodyKind, MemberRow[]> = {
  congress: [
    member('邓波', '荷塘代表团', '三一集团产业发展事业部副总经理、三一智慧钢铁城总经理'),
    member('谭桂艳', '茶陵代表团', '茶陵县新月书店总经理'),
    member('何砥', '天元代表团', '株洲高新区党工委委员、管委会副主任，天元区委副书记、区长'),
    member('石慧彬', '石峰代表团', '石峰区委副书记、区长'),
    member('罗鹏程', '荷塘代表团', '荷塘区委副书记、区长'),
    member('文竹青', '天元代表团', '社区党委书记'),
    member('欧阳晓岚', '天元代表团', '中学教师'),
    member('贺启明', '天元代表团', '汽车零部件企业技术总监'),
    member('向阳', '石峰代表团', '轨道交通装备企业高级技师'),
    member('周祎', '石峰代表团', '社区卫生服务中心主任'),
    member('龙崀生', '石峰代表团', '街道商会会长'),
    member('郜明远', '荷塘代表团', '硬质合金企业工程师'),
    member('陈钖', '荷塘代表团', '小学校长'),
    member('段芷若', '荷塘代表团', '养老服务机构负责人'),
    member('易水寒', '芦淞代表团', '服饰市场经营户'),
    member('彭望舒', '芦淞代表团', '律师'),
    member('黎昕', '芦淞代表团', '公交驾驶员'),
    member('左权衡', '渌口代表团', '村党总支书记'),
    member('曾稼禾', '渌口代表团', '农民专业合作社理事长'),
    member('谢赧然', '渌口代表团', '乡镇卫生院医师'),
    member('尹湘', '茶陵代表团', '茶叶企业负责人'),
    member('颜松柏', '茶陵代表团', '县中学校长'),
    member('盘秀英', '炎陵代表团', '瑶族乡村医生'),
    member('钟灵', '炎陵代表团', '黄桃种植大户'),
    member('刘禹兮', '攸县代表团', '中药材种植大户'),
    member('单立人', '攸县代表团', '出租车企业负责人'),
    member('蔡瓷', '醴陵代表团', '陶瓷工艺师'),
    member('汤晏', '醴陵代表团', '烟花企业安全总监'),
    member('阿依古丽·买买提', '芦淞代表团', '餐饮个体工商户'),
  ],
  cppcc: [
    member('莫洪波', '工商联界', '株洲市宜安精密制造有限公司董事长'),
    member('高晓燕', '新闻出版界', '株洲日报社融媒体编辑部负责人'),
    member('司徒景行', '经济界', '会计师事务所合伙人'),
    member('凌霄', '科技界', '先进材料实验室研究员'),
    member('沈从容', '文化艺术界', '美术馆馆长'),
    member('阳光明', '教育界', '职业院校教授'),
    member('谷雨', '农业和农村界', '农业技术推广站站长'),
    member('邹杏林', '医药卫生界', '医院主任医师'),
    member('申屠嘉', '特邀界', '退休工程师'),
    member('巴特尔·苏和', '少数民族界', '民族中学教师'),
    member('胡越飞', '共青团界', '青年创业者'),
    member('赵妍', '妇联界', '家政企业负责人'),
    member('匡正', '总工会界', '机床企业班组长'),
    member('梁栋', '经济界', '建筑设计院总工程师'),
    member('戴月', '民主党派界', '环境科学教师'),
    member('苏木', '医药卫生界', '中医馆馆长'),
    member('江城子', '文化艺术界', '剧团编剧'),
    member('闵行知', '教育界', '幼儿园园长'),
    member('危学良', '科技界', '软件企业技术负责人'),
    member('米兰', '新闻出版界', '出版社编辑'),
    member('冷清秋', '民主党派界', '律师'),
    member('盛世平', '中共界', '社区工作者'),
  ],
};

export interface UnitRow {
  /** Also the login of its drafter; `<login>-lead` checks and issues. */
  login: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  region?: string;
  /** The name of the unit above. */
  under?: string;
  /** Cases are dispatched to it: to assign them to others, or as a court that handles its own. */
  office?: 'assigns' | 'handlesItself';
}

const department = (login: string, name: string, shortName: string): UnitRow => ({
  login,
  name,
  shortName,
  kind: 'department',
});

const district = (login: string, region: string): UnitRow => ({
  login,
  name: `${region}人民政府`,
  shortName: `${region}政府`,
  kind: 'district_government',
  region,
});

const company = (login: string, name: string, shortName: string): UnitRow => ({
  login,
  name,
  shortName,
  kind: 'company',
});

const partyOrgan = (login: string, name: string): UnitRow => ({ login, name, shortName: name, kind: 'party_organ' });

export const units: UnitRow[] = [
  { login: 'zhengfuban', name: '市政府办公室', shortName: '市政府办', kind: 'department', office: 'assigns' },
  { login: 'shiweiban', name: '市委办公室', shortName: '市委办', kind: 'party_organ', office: 'assigns' },
  department('jiaotong', '市交通运输局', '市交通局'),
  department('fagai', '市发展和改革委员会', '市发改委'),
  department('jiaoyu', '市教育局', '市教育局'),
  department('gongxin', '市工业和信息化局', '市工信局'),
  department('wenlv', '市文化旅游广电体育局', '市文旅广体局'),
  department('caizheng', '市财政局', '市财政局'),
  department('zigui', '市自然资源和规划局', '市资规局'),
  department('shichang', '市市场监督管理局', '市市监局'),
  department('shuju', '市数据局', '市数据局'),
  department('keji', '市科学技术局', '市科技局'),
  department('zhujian', '市住房和城乡建设局', '市住建局'),
  department('shenpi', '市行政审批服务局', '市审批局'),
  department('gongan', '市公安局', '市公安局'),
  department('minzheng', '市民政局', '市民政局'),
  department('sifa', '市司法局', '市司法局'),
  department('renshe', '市人力资源和社会保障局', '市人社局'),
  department('shengtai', '市生态环境局', '市生态环境局'),
  department('shuili', '市水利局', '市水利局'),
  department('nongye', '市农业农村局', '市农业农村局'),
  department('shangwu', '市商务局', '市商务局'),
  department('weijian', '市卫生健康委员会', '市卫健委'),
  department('yingji', '市应急管理局', '市应急局'),
  department('chengguan', '市城市管理和综合执法局', '市城管局'),
  department('linye', '市林业局', '市林业局'),
  department('yibao', '市医疗保障局', '市医保局'),
  department('tuiyi', '市退役军人事务局', '市退役军人局'),
  department('guozi', '市国有资产监督管理委员会', '市国资委'),
  department('xiaofang', '市消防救援支队', '市消防支队'),
  partyOrgan('zuzhi', '市委组织部'),
  partyOrgan('xuanchuan', '市委宣传部'),
  partyOrgan('shegong', '市委社会工作部'),
  { login: 'fayuan', name: '市中级人民法院', shortName: '市中院', kind: 'court', office: 'handlesItself' },
  { login: 'jianchayuan', name: '市人民检察院', shortName: '市检察院', kind: 'procuratorate', office: 'handlesItself' },
  {
    login: 'huanzi',
    name: '市人大城乡建设和环境资源保护委员会',
    shortName: '市人大环资委',
    kind: 'congress_committee',
  },
  district('tianyuan', '天元区'),
  district('shifeng', '石峰区'),
  district('hetang', '荷塘区'),
  district('lusong', '芦淞区'),
  district('lukou', '渌口区'),
  district('chaling', '茶陵县'),
  district('yanling', '炎陵县'),
  district('youxian', '攸县'),
  district('liling', '醴陵市'),
  {
    login: 'yuetang',
    name: '月塘街道办事处',
    shortName: '月塘街道',
    kind: 'town',
    region: '月塘街道',
    under: '荷塘区人民政府',
  },
  {
    login: 'xiangshiling',
    name: '响石岭街道办事处',
    shortName: '响石岭街道',
    kind: 'town',
    region: '响石岭街道',
    under: '石峰区人民政府',
  },
  {
    login: 'lukouzhen',
    name: '渌口镇人民政府',
    shortName: '渌口镇政府',
    kind: 'town',
    region: '渌口镇',
    under: '渌口区人民政府',
  },
  company('zhuanyongxian', '铁路专用线产权单位', '专用线产权单位'),
  company('gongjiao', '株洲公共交通集团有限公司', '株洲公交'),
  company('gongdian', '株洲供电公司', '供电公司'),
  company('shuiwu', '株洲水务集团有限公司', '株洲水务'),
];
