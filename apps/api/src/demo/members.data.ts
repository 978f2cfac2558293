import type { BodyKind } from '@jianyan/shared';

export interface MemberRow {
  name: string;
  groups: string[];
  post: string;
}

const member = (name: string, group: string, post: string): MemberRow => ({ name, groups: [group], post });

/** Invented, but for the first five deputies and the first two CPPCC members, whose names and posts are facts. */
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
