import type { RegionLevel, UnitKind } from '@jianyan/shared';

/** Regions and units have real kinds of names; telephone numbers and who does what are invented. */
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
  { login: 'gongdian', name: '株洲供电公司', shortName: '供电公司', kind: 'superior_unit' },
  company('shuiwu', '株洲水务集团有限公司', '株洲水务'),
  { login: 'jianwei', name: '市监察委员会', shortName: '市监委', kind: 'supervisory_commission' },
  { login: 'gonghui', name: '市总工会', shortName: '市总工会', kind: 'mass_organization' },
];
