import type { Dice } from './dice.ts';

/** Texts as members and units write them: titles of about 20 letters, bodies of 600 to 1,500. */

const PLACES =
  '天元区 石峰区 荷塘区 芦淞区 渌口区 茶陵县 炎陵县 攸县 醴陵市 城区 河西片区 高新区 老城片区 开发区 北部乡镇 南部山区 沿江片区 城乡结合部'.split(
    ' ',
  );
const SUBJECTS = (
  '老旧小区电梯 公共停车场 农村饮水工程 社区养老服务 中小学课后服务 托育机构 公交线路 城市绿道 电动车充电桩 再生资源回收 智慧工地 ' +
  '物流园区 铁路专用线 国道立交 污水管网 河道治理 湿地公园 乡村民宿 特色农产品 农田水利 残疾人就业 退役军人服务 职业教育 校园周边交通 ' +
  '食品安全 基层医疗 中医药服务 精神卫生 家庭医生 红色旅游 非遗传承 公共图书馆 全民健身场地 青年人才公寓 小微企业融资 营商环境 ' +
  '政务服务 数据共享 工业遗产 陶瓷产业 轨道交通装备 航空动力产业 硬质合金 新能源汽车 人工智能应用 低空经济 夜间经济 农贸市场 ' +
  '物业管理 垃圾分类 噪声扰民 城市内涝 地质灾害防治 森林防火 消防通道 燃气安全 危旧房改造 预付卡消费 网络诈骗 未成年人保护'
).split(' ');
const URGES = '进一步 切实 持续 从实际出发'.split(' ');
const ACTS = '加强 完善 推进 规范 优化 加快 支持 改进 统筹 提升'.split(' ');
const AIMS = '建设 管理 发展 工作 服务 布局 机制 监管 投入 配套'.split(' ');
const PROBLEMS = (
  '底数不清，部门之间的数据没有打通 责任主体不明确，遇到问题相互推诿 建设标准偏低，后期维护跟不上 资金来源单一，财政压力逐年增大 ' +
  '规划编制滞后，与周边地块衔接不畅 专业人员不足，一线岗位流动性大 群众知晓率不高，参与渠道有限 配套设施不全，使用效率偏低 ' +
  '日常巡查流于形式，隐患整改不及时 审批环节较多，办理时间偏长 政策宣传不够，企业享受不到应有的支持 季节性矛盾突出，高峰时段难以满足需要'
).split(' ');
const FACTS = (
  '据走访了解 近三年的统计显示 在座谈中不少居民反映 与周边城市相比 从实地调研的情况看 部分乡镇的同志谈到 ' +
  '今年以来 根据行业协会提供的数据 结合代表小组的视察 在多次接待日活动中'
).split(' ');
const EFFECTS = (
  '既影响群众的日常生活，也制约了产业的进一步发展 长此以往将加重基层负担 与高质量发展的要求还有差距 ' +
  '群众意见比较集中，信访件逐年上升 造成已有投入未能充分发挥效益 给安全生产和公共安全带来隐患'
).split(' ');
const WAYS = (
  '由主管部门牵头，会同有关单位建立联席会议制度 摸清底数，建立台账，实行动态管理 将所需经费纳入年度预算，并争取上级专项资金 ' +
  '制定三年行动方案，明确时间表和责任人 选择两到三个点先行试点，成熟后逐步推开 引入社会力量参与，探索以奖代补的办法 ' +
  '修订现行管理办法，细化标准和流程 建设统一的信息平台，实现数据共享 加强人员培训，提高基层待遇 定期公布进展，接受群众监督'
).split(' ');

export const subjectAt = (index: number): string => SUBJECTS[index % SUBJECTS.length] ?? '';

export const title = (dice: Dice, ending: '建议' | '提案'): string =>
  `关于${dice.pick(URGES)}${dice.pick(ACTS)}${dice.pick(PLACES)}${dice.pick(SUBJECTS)}${dice.pick(AIMS)}的${ending}`;

const sentence = (dice: Dice): string => {
  const figure = dice.below(900) + 12;
  return `${dice.pick(FACTS)}，${dice.pick(PLACES)}${dice.pick(SUBJECTS)}涉及${figure}户，目前${dice.pick(PROBLEMS)}，${dice.pick(EFFECTS)}。`;
};

/** Paragraphs of whole sentences, at least so many letters long. */
export function prose(dice: Dice, letters: number): string {
  let text = '';
  for (let sentences = 1; text.length < letters; sentences += 1) {
    text += sentence(dice) + (sentences % 4 === 0 ? '\n' : '');
  }
  return text;
}

export const background = (dice: Dice): string => prose(dice, 600 + dice.below(820));

export const request = (dice: Dice): string =>
  `${dice.pick(ACTS)}${dice.pick(SUBJECTS)}${dice.pick(AIMS)}：${dice.pick(WAYS)}，${dice.pick(WAYS)}。`;

export const answer = (dice: Dice): string =>
  `关于${dice.pick(SUBJECTS)}的问题，我局高度重视，${dice.pick(WAYS)}；下一步将${dice.pick(WAYS)}，${dice.pick(WAYS)}。${prose(dice, 80)}`;

export const opinion = (dice: Dice): string => `我单位意见如下：${dice.pick(WAYS)}，${dice.pick(WAYS)}。`;

const SURNAMES = [...'王李张刘陈杨黄周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏'];
const GIVEN = '建国 文博 晓东 志强 雅琴 海燕 俊杰 思远 丽华 子涵 永康 慧敏 新宇 春生 国华 明 静 勇 敏 磊'.split(' ');

export const personName = (dice: Dice): string => dice.pick(SURNAMES) + dice.pick(GIVEN);
